// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

namespace latchkey::test {

/// Rows of what cannot be an e-mail address or a phone number: the field ("email", "phone"), the text typed, and words
/// of what is told under the field.
inline void addBadPeople()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("e-mail without @") << QByteArray("email") << u"jane.example.com"_s << u"one @"_s;
    QTest::newRow("e-mail without domain") << QByteArray("email") << u"jane@example"_s << u"domain with a dot"_s;
    QTest::newRow("phone without +") << QByteArray("phone") << u"912 345 678"_s << u"Start with +"_s;
    QTest::newRow("phone too long") << QByteArray("phone") << u"+1234567890123456"_s << u"2 to 15 digits"_s;
    QTest::newRow("phone with letters") << QByteArray("phone") << u"+351 call me"_s << u"digits"_s;
}

} // namespace latchkey::test
