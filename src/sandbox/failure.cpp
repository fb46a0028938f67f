// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/failure.h"

#include "sandbox/problems.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

QByteArray Failure::body() const
{
    QJsonObject error{{u"type"_s, type}, {u"message"_s, message}};
    if (!validationErrors.isEmpty()) {
        error.insert(u"validation_errors"_s, validationErrors);
    }
    if (!data.isEmpty()) {
        error.insert(u"data"_s, data);
    }
    return QJsonDocument(QJsonObject{{u"error"_s, error}, {u"ok"_s, false}}).toJson(QJsonDocument::Compact);
}

Failure invalidInput(const QString &message)
{
    Problems problems;
    problems.add(message);
    return problems.failure();
}

Failure invalidField(const QString &path, const QString &message)
{
    Problems problems;
    problems.add(path.split(u'.'), message);
    return problems.failure();
}

} // namespace latchkey::sandbox
