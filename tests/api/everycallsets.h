// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "everycall.h"

namespace latchkey::test {

/// The id whose digits are all \a digit, apart from the version.
template <typename AnyId> AnyId idOf(char digit)
{
    QString text = QStringLiteral("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx");
    return AnyId::fromString(text.replace(u'x', QLatin1Char(digit)));
}

/// 2026-11-20T10:42:07Z and as many hours later.
inline Instant at(int hours) { return Instant(std::chrono::seconds(1'795'171'327)) + std::chrono::hours(hours); }

/// In \a body, "#1" stands for idOf('1') and "@1" for at(1).
template <typename Make> EveryCall callOf(const char *name, bool isWrite, QByteArray body, Make make)
{
    for (char digit = '0'; digit <= '9'; ++digit) {
        const QByteArray time = "2026-11-20T1" + QByteArray(1, digit) + ":42:07.000Z";
        body.replace(QByteArray{"#"}.append(digit), idOf<DeviceId>(digit).toString().toLatin1());
        body.replace(QByteArray{"@"}.append(digit), time);
    }
    return {name, QByteArray(name).split(' ').first(), isWrite, body,
            [make](SeamClient &client, QObject *context, const EveryCall::Done &done) {
                make(client).then(context, [done](const auto &result) { done(result ? nullptr : &result.error()); });
            }};
}

QList<EveryCall> grantCalls();
QList<EveryCall> methodCalls();
QList<EveryCall> identityCalls();
QList<EveryCall> deviceCalls();
QList<EveryCall> acsCalls();
QList<EveryCall> placeCalls();
QList<EveryCall> otherCalls();

} // namespace latchkey::test
