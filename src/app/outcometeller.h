// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"
#include "widgets/noticestrip.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace latchkey {

/// Tells how operations end that no dialog follows, or no dialog any more.
class OutcomeTeller final : public QObject {
    Q_OBJECT

  public:
    /// \a runner outlives this.
    explicit OutcomeTeller(OperationRunner &runner, QObject *parent = nullptr);

    /// Tells \a success, nothing if that is empty, or what became of it instead.
    void follow(OperationId id, const QString &success);
    /// Tells once for all of them, when the last is over.
    void followAll(const QList<OperationId> &ids, const QString &success);
    /// Tells \a confirmed only where the lock says so itself.
    void followDoor(OperationId id, const QString &confirmed);

    /// \a fact is so now, unless what does it has not said so yet.
    void tellDone(const OperationStatus &status, const QString &fact);
    void tellDoor(const OperationStatus &status, const QString &confirmed);

  Q_SIGNALS:
    /// \a about is the title of an operation, so that what went wrong before with the same one can be forgotten.
    /// \a revoke is what there is a receipt of; null where there is none, or several.
    void notice(const latchkey::NoticeStrip::Notice &notice, const QString &about, latchkey::OperationId revoke);

  private:
    struct Batch;
    void tell(const Batch &batch, const OperationStatus &last);
    void followUnknown(const std::shared_ptr<Batch> &batch);
    void changed(const OperationStatus &status);
    void tellGood(const QString &fact, const QString &about, OperationId revoke = {});
    void tellUnconfirmed(const QString &consequence, const QString &about);
    void tellFailure(const OperationStatus &status);
    void tellFailures(const Batch &batch);

    OperationRunner &m_runner;
    QHash<OperationId, std::shared_ptr<Batch>> m_unknown; ///< by those of which nobody knows what became of them
};

} // namespace latchkey
