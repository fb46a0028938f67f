// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/failure.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace latchkey::sandbox {

/// Collects what is wrong with a request's parameters and words it as the service does.
class Problems {
  public:
    /// About the body as a whole.
    void add(const QString &message);
    /// About the member at \a path: told as `<message> for "<path>"`.
    void add(const QStringList &path, const QString &message);
    /// The member at \a path is missing: told as `<path> is required`.
    void addMissing(const QStringList &path);

    bool isEmpty() const { return m_messages.isEmpty(); }
    /// 400 invalid_input with every problem.
    Failure failure() const;

  private:
    QStringList m_messages;
    QJsonObject m_tree{{QStringLiteral("_errors"), QJsonArray()}};
};

} // namespace latchkey::sandbox
