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

OperationId revokeIn(const OperationStatus &status)
{
    const bool isRevoke = status.kind && status.kind->nature == OperationNature::Revoke;
    return isRevoke && status.state != OperationStatus::State::Withdrawn ? status.id : OperationId();
}

} // namespace

/// Several operations that are told as one.
struct OutcomeTeller::Batch {
    QString success;
    qsizetype count = 0;
    qsizetype running = 0;
    QList<OperationStatus> failed;
    QString about{};
};

OutcomeTeller::OutcomeTeller(OperationRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
    connect(&runner, &OperationRunner::changed, this, &OutcomeTeller::changed);
}

void OutcomeTeller::follow(OperationId id, const QString &success) { followAll({id}, success); }

void OutcomeTeller::followAll(const QList<OperationId> &ids, const QString &success)
{
    const auto batch = std::make_shared<Batch>(success, ids.size(), ids.size());
    for (const OperationId id : ids) {
        m_runner.whenOver(id, this, [this, batch](const OperationStatus &status) {
            if (status.state == OperationStatus::State::Withdrawn) {
                --batch->count;
            } else if (!isDone(status)) {
                batch->failed.append(status);
            }
            if (--batch->running == 0) {
                batch->about = status.title;
                tell(*batch, status);
                followUnknown(batch);
            }
        });
    }
}

void OutcomeTeller::tell(const Batch &batch, const OperationStatus &last)
{
    if (batch.count == 0) {
        tellGood(tr("Undone. Nothing was sent."), batch.about);
    } else if (!batch.failed.isEmpty()) {
        tellFailures(batch);
    } else if (batch.count > 1) {
        tellGood(batch.success, batch.about);
    } else if (!batch.success.isEmpty()) {
        tellDone(last, batch.success);
    }
}

void OutcomeTeller::followUnknown(const std::shared_ptr<Batch> &batch)
{
    for (const OperationStatus &failed : std::as_const(batch->failed)) {
        if (failed.state == OperationStatus::State::OutcomeUnknown) {
            m_unknown.insert(failed.id, batch);
        }
    }
}

/// What became of it was not known, and may be now (see OperationRunner::lookUp()).
void OutcomeTeller::changed(const OperationStatus &status)
{
    if (!status.isOver() || status.state == OperationStatus::State::OutcomeUnknown) {
        return;
    }
    const std::shared_ptr<Batch> batch = m_unknown.take(status.id);
    if (!batch) {
        return;
    }
    batch->failed.removeIf([&status](const OperationStatus &failed) { return failed.id == status.id; });
    if (!isDone(status)) {
        batch->failed.append(status);
    } else if (batch->success.isEmpty()) {
        batch->success = tr("%1: done.").arg(status.title);
    }
    tell(*batch, status);
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
        tellGood(fact, status.title, revokeIn(status));
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

void OutcomeTeller::tellGood(const QString &fact, const QString &about, OperationId revoke)
{
    Q_EMIT notice({.kind = NoticeStrip::Kind::Good, .icon = {}, .fact = fact, .consequence = {}}, about, revoke);
}

void OutcomeTeller::tellUnconfirmed(const QString &consequence, const QString &about)
{
    Q_EMIT notice({.kind = NoticeStrip::Kind::Warn,
                   .icon = u"state-unconfirmed"_s,
                   .fact = tr("Sent, not confirmed."),
                   .consequence = consequence},
                  about, {});
}

void OutcomeTeller::tellFailure(const OperationStatus &status)
{
    const ErrorText text = explain(status.error);
    Q_EMIT notice({.kind = kindOf(status),
                   .icon = {},
                   .fact = tr("%1: %2.").arg(status.title, text.title),
                   .consequence = text.sentence},
                  status.title, revokeIn(status));
}

void OutcomeTeller::tellFailures(const Batch &batch)
{
    const QList<OperationStatus> &failed = batch.failed;
    if (batch.count == 1) {
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
                   .fact = fact.arg(failed.size()).arg(batch.count),
                   .consequence = tr("%1. %2").arg(titles.join(u" · "_s), explain(failed.constFirst().error).sentence)},
                  batch.about, {});
}

} // namespace latchkey
