// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>

namespace latchkey::test {

/// The document tests/fixtures/api/\a name.json.
inline QByteArray fixture(const QByteArray &name)
{
    QFile file(QStringLiteral(LATCHKEY_FIXTURES "/api/%1.json").arg(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("There is no fixture %s.", name.constData());
    }
    return file.readAll();
}

} // namespace latchkey::test
