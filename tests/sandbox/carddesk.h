// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/harness.h"

namespace latchkey::test {

/// The hotel's card desk: credentials of the night porter, encoders by name, and what is asked of them.
class CardDesk {
  public:
    explicit CardDesk(Harness &harness)
        : m_harness(harness)
    {
    }

    QString encoder(const char *name = reception) const;
    QString porter() const;
    /// A new credential of the porter's, who has acs_user_id unless \a more names somebody.
    Answer make(const char *mode, const QJsonObject &more = {});
    /// The id of a new card for the gym.
    QString makeCard(const QJsonObject &more = {});
    QJsonObject credential(const QString &id);
    /// Ids of the credentials that \a filter lists.
    QStringList ids(const QJsonObject &filter);

    /// The attempt that the call started, once it has ended.
    QJsonObject ended(const Answer &started);
    QJsonObject encode(const QString &credential, const char *name = reception);
    QJsonObject scan(const char *name = reception, const QJsonObject &more = {});
    QJsonObject scanToAssign(const QJsonObject &holder, const char *name = reception);
    /// Plans the next card: "encode_will_fail" and the like.
    Answer plan(const char *what, const QJsonObject &more = {}, const char *name = reception);

    static constexpr const char *reception = "Reception encoder";

  private:
    Harness &m_harness;
};

QString idIn(const Answer &credential);
/// The error's type of an attempt.
QString errorOf(const QJsonObject &attempt);
/// The member \a key of an attempt's result.
QJsonObject part(const QJsonObject &attempt, const char *key);
/// The codes of a row's warnings.
QStringList warningsOf(const QJsonObject &row);

} // namespace latchkey::test
