// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "api/related.h"
#include "everycall.h"

/// One function for each group of endpoints. In their texts "#1" stands for idOf('1') and "@1" for at(1).
namespace latchkey::test {

using api::Change;
using api::Related;

/// The id whose digits are all \a digit, apart from the version.
template <typename AnyId> AnyId idOf(char digit)
{
    QString text = QStringLiteral("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx");
    return AnyId::fromString(text.replace(u'x', QLatin1Char(digit)));
}

/// 2026-11-20T10:42:07Z and as many hours later.
inline Instant at(int hours) { return Instant(std::chrono::seconds(1'795'171'327)) + std::chrono::hours(hours); }

using Go = std::function<void(SeamClient &client, QObject *context, EveryCall::Done done)>;

/// One call with its body.
EveryCall callOf(const QByteArray &name, bool isWrite, const QByteArray &body, const Go &go);
/// First a call with \a required alone, then one for each member of \a optional, then one with all of them.
QList<EveryCall> callsOf(const QByteArray &name, bool isWrite, const QByteArray &required, const QByteArray &optional,
                         const QList<Go> &ways);

template <typename Make> Go goOf(const Make &make)
{
    return [make](SeamClient &client, QObject *context, const EveryCall::Done &done) {
        make(client).then(context, [done](const auto &result) { done(result ? nullptr : &result.error()); });
    };
}

template <typename Make> EveryCall callOf(const char *name, bool isWrite, const char *body, const Make &make)
{
    return callOf(QByteArray(name), isWrite, QByteArray(body), goOf(make));
}

/// Of an endpoint that takes one id, under \a key.
template <typename T, typename Resource>
EveryCall callById(const char *name, bool isWrite, const char *key, Call<T> (*send)(SeamClient &, Id<Resource>))
{
    return callOf(QByteArray(name), isWrite, QByteArray("{\"") + key + "\":\"#1\"}",
                  goOf([send](SeamClient &client) { return send(client, idOf<Id<Resource>>('1')); }));
}

/// \a full holds every parameter; \a members are the optional ones, in the alphabetical order of their keys.
template <typename Parameters, typename Send, typename... Members>
QList<EveryCall> callsOf(const QByteArray &name, bool isWrite, const QByteArray &required, const QByteArray &optional,
                         const Parameters &full, Send send, Members Parameters::*...members)
{
    const auto way = [send](const Parameters &parameters) {
        return goOf([send, parameters](SeamClient &client) { return send(client, parameters); });
    };
    Parameters base = full;
    ((base.*members = Members()), ...);
    [[maybe_unused]] const auto with = [&](auto member) {
        Parameters one = base;
        one.*member = full.*member;
        return way(one);
    };
    return callsOf(name, isWrite, required, optional, QList<Go>{way(base), with(members)..., way(full)});
}

QList<EveryCall> acsSystemCalls();
QList<EveryCall> acsEntranceCalls();
QList<EveryCall> acsAccessGroupCalls();
QList<EveryCall> acsUserCreations();
QList<EveryCall> acsUserUpdates();
QList<EveryCall> acsUserSelections();
QList<EveryCall> acsUserGroups();
QList<EveryCall> accessCodeReads();
QList<EveryCall> accessCodeWrites();
QList<EveryCall> credentialReads();
QList<EveryCall> credentialCreations();
QList<EveryCall> credentialWrites();
QList<EveryCall> deviceReads();
QList<EveryCall> deviceWrites();
QList<EveryCall> unmanagedDeviceCalls();
QList<EveryCall> deviceSimulations();
QList<EveryCall> lockCalls();
QList<EveryCall> encoderCalls();
QList<EveryCall> encoderSimulations();
QList<EveryCall> grantCreations();
QList<EveryCall> grantReads();
QList<EveryCall> grantWrites();
QList<EveryCall> methodReads();
QList<EveryCall> methodWrites();
QList<EveryCall> connectedAccountCalls();
QList<EveryCall> connectWebviewCalls();
QList<EveryCall> eventCalls();
QList<EveryCall> actionAttemptCalls();
QList<EveryCall> workspaceCalls();
QList<EveryCall> identityReads();
QList<EveryCall> identityWrites();
QList<EveryCall> identityLinks();
QList<EveryCall> instantKeyCalls();
QList<EveryCall> phoneCalls();
QList<EveryCall> spaceReads();
QList<EveryCall> spaceWrites();
QList<EveryCall> spaceMembers();

} // namespace latchkey::test
