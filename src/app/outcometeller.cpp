// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outcometeller.h"

#include "core/apierrortext.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr qsizetype mostNamed = 4; ///< of those that failed

/// Where only reading back failed, the next pass over the workspace brings what it did.
bool isDone(const OperationStatus &status)
{
    return status.state == OperationStatus::State::Succeeded || status.tookEffect;
}

NoticeStrip::Kind kindOf(const OperationStatus &failed)
{
    const bool isUnknown = failed.state == OperationStatus::State::OutcomeUnknown;
    return isUnknown ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Bad;
}

} // namespace

/// Several operations that are told as one.
struct OutcomeTeller::Batch {
    QString success;
    qsizetype count = 0;
    qsizetype running = 0;
    QList<OperationStatus> failed;
};

OutcomeTeller::OutcomeTeller(OperationRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
}

void OutcomeTeller::follow(OperationId id, const QString &success) { followAll({id}, success); }

void OutcomeTeller::followAll(const QList<OperationId> &ids, const QString &success)
{
    const auto batch = std::make_shared<Batch>(success, ids.size(), ids.size());
    for (const OperationId id : ids) {
        m_runner.whenOver(id, this, [this, batch](const OperationStatus &status) {
            if (!isDone(status)) {
                batch->failed.append(status);
            }
            if (--batch->running > 0) {
                return;
            }
            if (!batch->failed.isEmpty()) {
                tellFailures(batch->failed, batch->count);
            } else if (batch->count > 1) {
                tellGood(batch->success, {});
            } else if (!batch->success.isEmpty()) {
                tellDone(status, batch->success);
            }
        });
    }
}

void OutcomeTeller::followDoor(OperationId id, const QString &confirmed)
{
    m_runner.whenOver(id, this, [this, confirmed](const OperationStatus &status) { tellDoor(status, confirmed); });
}

void OutcomeTeller::tellDone(const OperationStatus &status, const QString &fact)
{
    if (status.attempt && status.attempt->status == ActionAttempt::Status::Pending) {
        tellUnconfirmed(
            tr("The encoder has not said yet whether the card is written. The grant shows what comes of it."),
            status.title);
    } else {
        tellGood(fact, status.title);
    }
}

void OutcomeTeller::tellDoor(const OperationStatus &status, const QString &confirmed)
{
    if (status.state != OperationStatus::State::Succeeded) {
        tellFailure(status);
        return;
    }
    // Nobody has seen the bolt unless the lock says so itself.
    const bool isConfirmed = status.attempt && status.attempt->status == ActionAttempt::Status::Success &&
                             status.attempt->wasConfirmedByDevice.value_or(false);
    if (isConfirmed) {
        tellGood(confirmed, status.title);
    } else {
        tellUnconfirmed(tr("The lock has not said whether it obeyed. Check the door."), status.title);
    }
}

void OutcomeTeller::tellGood(const QString &fact, const QString &about)
{
    Q_EMIT notice({.kind = NoticeStrip::Kind::Good, .icon = {}, .fact = fact, .consequence = {}}, about);
}

void OutcomeTeller::tellUnconfirmed(const QString &consequence, const QString &about)
{
    Q_EMIT notice({.kind = NoticeStrip::Kind::Warn,
                   .icon = u"state-unconfirmed"_s,
                   .fact = tr("Sent, not confirmed."),
                   .consequence = consequence},
                  about);
}

void OutcomeTeller::tellFailure(const OperationStatus &status)
{
    const ErrorText text = explain(status.error);
    Q_EMIT notice({.kind = kindOf(status),
                   .icon = {},
                   .fact = tr("%1: %2.").arg(status.title, text.title),
                   .consequence = text.sentence},
                  status.title);
}

void OutcomeTeller::tellFailures(const QList<OperationStatus> &failed, qsizetype count)
{
    if (count == 1) {
        tellFailure(failed.constFirst());
        return;
    }
    const bool isKnown = std::ranges::all_of(
        failed, [](const OperationStatus &status) { return status.state == OperationStatus::State::Failed; });
    QStringList titles;
    for (const OperationStatus &status : failed.first(std::min(failed.size(), mostNamed))) {
        titles.append(status.title);
    }
    const QString fact = isKnown ? tr("Not done: %1 of %2.") : tr("Not done, or not known to be: %1 of %2.");
    Q_EMIT notice({.kind = isKnown ? NoticeStrip::Kind::Bad : NoticeStrip::Kind::Warn,
                   .icon = {},
                   .fact = fact.arg(failed.size()).arg(count),
                   .consequence = tr("%1. %2").arg(titles.join(u" · "_s), explain(failed.constFirst().error).sentence)},
                  {});
}

} // namespace latchkey
