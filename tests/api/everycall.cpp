// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "everycall.h"

#include "everycallsets.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::test {
namespace {

QByteArray spelledOut(QByteArray text)
{
    for (char digit = '0'; digit <= '9'; ++digit) {
        const QByteArray time = "2026-11-20T1" + QByteArray(1, digit) + ":42:07.000Z";
        text.replace(QByteArray{"#"}.append(digit), idOf<DeviceId>(digit).toString().toLatin1());
        text.replace(QByteArray{"@"}.append(digit), time);
    }
    return text;
}

QJsonObject objectOf(const QByteArray &name, const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        qFatal("%s: %s: %s", name.constData(), qPrintable(problem.errorString()), text.constData());
    }
    return document.object();
}

} // namespace

EveryCall callOf(const QByteArray &name, bool isWrite, const QByteArray &body, const Go &go)
{
    return {name, name.split(' ').first(), isWrite, spelledOut(body), go};
}

QList<EveryCall> callsOf(const QByteArray &name, bool isWrite, const QByteArray &required, const QByteArray &optional,
                         const QList<Go> &ways)
{
    const QJsonObject base = objectOf(name, required);
    const QJsonObject options = objectOf(name, optional);
    if (ways.size() != options.size() + 2) {
        qFatal("%s: as many members as optional parameters, please.", name.constData());
    }
    const auto call = [&](const QByteArray &what, const QJsonObject &body, const Go &go) {
        return callOf(name + what, isWrite, QJsonDocument(body).toJson(), go);
    };
    QList<EveryCall> calls{call({}, base, ways.first())};
    QJsonObject all = base;
    qsizetype way = 0;
    for (auto option = options.begin(); option != options.end(); ++option) {
        QJsonObject one = base;
        one.insert(option.key(), option.value());
        all.insert(option.key(), option.value());
        calls.append(call(" +" + option.key().toLatin1(), one, ways.at(++way)));
    }
    if (options.size() > 1) {
        calls.append(call(" +all", all, ways.last()));
    }
    return calls;
}

QList<EveryCall> everyCall()
{
    QList<EveryCall> all;
    for (const auto &group :
         {&acsSystemCalls,      &acsEntranceCalls, &acsAccessGroupCalls, &acsUserCreations,   &acsUserUpdates,
          &acsUserSelections,   &acsUserGroups,    &accessCodeReads,     &accessCodeWrites,   &credentialReads,
          &credentialCreations, &credentialWrites, &deviceReads,         &deviceWrites,       &unmanagedDeviceCalls,
          &deviceSimulations,   &lockCalls,        &encoderCalls,        &encoderSimulations, &grantCreations,
          &grantReads,          &grantWrites,      &methodReads,         &methodWrites,       &connectedAccountCalls,
          &connectWebviewCalls, &eventCalls,       &actionAttemptCalls,  &workspaceCalls,     &identityReads,
          &identityWrites,      &identityLinks,    &instantKeyCalls,     &phoneCalls,         &spaceReads,
          &spaceWrites,         &spaceMembers}) {
        all += group();
    }
    return all;
}

} // namespace latchkey::test
