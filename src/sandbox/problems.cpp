// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/problems.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Puts \a message under the node at \a path; each node on the way gets its own, perhaps empty, "_errors".
void put(QJsonObject &node, const QStringList &path, qsizetype depth, const QString &message)
{
    QJsonArray own = node.value(u"_errors").toArray();
    if (depth == path.size()) {
        own.append(message);
    } else {
        QJsonObject child = node.value(path[depth]).toObject();
        put(child, path, depth + 1, message);
        node.insert(path[depth], child);
    }
    node.insert(u"_errors"_s, own);
}

} // namespace

void Problems::add(const QString &message)
{
    m_messages.append(message);
    put(m_tree, {}, 0, message);
}

void Problems::add(const QStringList &path, const QString &message)
{
    m_messages.append(u"%1 for \"%2\""_s.arg(message, path.join(u'.')));
    put(m_tree, path, 0, message);
}

void Problems::addMissing(const QStringList &path)
{
    m_messages.append(path.join(u'.') + " is required"_L1);
    put(m_tree, path, 0, u"Required"_s);
}

Failure Problems::failure() const
{
    const QString message = m_messages.size() == 1
                                ? m_messages.first()
                                : u"%1 Input Errors: %2"_s.arg(m_messages.size()).arg(m_messages.join(", "_L1));
    return Failure{400, u"invalid_input"_s, message, m_tree, {}};
}

} // namespace latchkey::sandbox
