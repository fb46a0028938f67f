// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizardstory.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

void WizardStory::next()
{
    QVERIFY2(nextButton().isEnabled(), qPrintable(title()));
    click(wizard(), "nextButton");
}

void WizardStory::choosePerson(const QString &search) { choose(wizard(), "person", search); }

void WizardStory::choosePlace(const QString &search)
{
    fill(wizard(), "searchField", search);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
}

void WizardStory::toWhen(const QString &person, const QStringList &places)
{
    choosePerson(person);
    next();
    for (const QString &place : places) {
        choosePlace(place);
    }
    next();
    QCOMPARE(title(), u"When"_s);
}

void WizardStory::toHow(const QString &person, const QStringList &places)
{
    toWhen(person, places);
    next();
    QCOMPARE(title(), u"How"_s);
}

void WizardStory::toReview(const QString &person, const QStringList &places)
{
    toHow(person, places);
    next();
    QCOMPARE(title(), u"Review"_s);
}

void WizardStory::create()
{
    QCOMPARE(nextButton().text(), u"Create grant"_s);
    next();
    QTRY_COMPARE(title(), u"Issuing"_s);
    QVERIFY(!grant().isEmpty());
}

QJsonObject WizardStory::grant()
{
    return desk().held("access_grant", "access_grant_key", sent()["access_grant_key"_L1].toString());
}

QStringList WizardStory::sentModes()
{
    QStringList modes;
    for (const QJsonValue &method : sent()["requested_access_methods"_L1].toArray()) {
        modes.append(method["mode"_L1].toString());
    }
    return modes;
}

QJsonObject WizardStory::sentMethod(const QString &mode)
{
    for (const QJsonValue &method : sent()["requested_access_methods"_L1].toArray()) {
        if (method["mode"_L1].toString() == mode) {
            return method.toObject();
        }
    }
    return {};
}

} // namespace latchkey::test
