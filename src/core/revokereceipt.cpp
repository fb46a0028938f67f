// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/revokereceipt.h"

#include "core/oneline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using Answer = ReceiptFacts::Answer;
using Lines = QList<ReceiptSection::Line>;

QString answerText(Answer answer)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(latchkey::RevokeReceipt)
    };
    switch (answer) {
    case Answer::Held:
        return Text::tr("Not sent yet: it can still be undone");
    case Answer::Waiting:
        return Text::tr("None yet");
    case Answer::Accepted:
        return Text::tr("Accepted");
    case Answer::Refused:
        return Text::tr("Refused");
    case Answer::NotDone:
        return Text::tr("Not done");
    case Answer::Unknown:
        return Text::tr("Not known");
    case Answer::Undecided:
        return Text::tr("Not sent before Latchkey ended");
    case Answer::Withdrawn:
        return Text::tr("Undone before anything was sent");
    }
    return {};
}

/// Makes the lines of a receipt.
class Receipt {
    Q_DECLARE_TR_FUNCTIONS(latchkey::RevokeReceipt)

  public:
    Receipt(const ReceiptFacts &facts, Instant now)
        : m_facts(facts)
        , m_now(now)
    {
    }
    QList<ReceiptSection> sections();

  private:
    QString time(Instant when) const { return m_facts.zone.longText(when, m_now); }
    void add(Lines &lines, const QString &name, const QString &text) const;
    void ask();
    void answer();
    void report(const ReceiptFacts::Method &method);
    void report(const ReceiptFacts::Method &method, const ReceiptFacts::Lock &lock);
    void doubtAnswer();
    void doubtRecord();
    QString stateText(const ReceiptFacts::Method &method) const;
    QString doubtOf(const ReceiptFacts::Method &method, const ReceiptFacts::Lock &lock) const;
    QString cardText(const ReceiptFacts::Method &method, const Door &door) const;
    bool isRead(const ReceiptFacts::Method &method) const;
    QString unreadText(const ReceiptFacts::Method &method) const;

    const ReceiptFacts &m_facts;
    Instant m_now;
    Lines m_asked;
    Lines m_answered;
    Lines m_reported;
    Lines m_unconfirmed;
};

/// Several grants of one person say the same of a door.
void Receipt::add(Lines &lines, const QString &name, const QString &text) const
{
    const ReceiptSection::Line line{oneLine(name), oneLine(text)};
    if (!text.isEmpty() && !lines.contains(line)) {
        lines.append(line);
    }
}

void Receipt::ask()
{
    const QString notRecorded = tr("Not on record");
    add(m_asked, tr("What"), m_facts.title.isEmpty() ? notRecorded : m_facts.title);
    add(m_asked, tr("Whose access"), m_facts.person.isEmpty() ? notRecorded : m_facts.person);
    add(m_asked, tr("Doors"), m_facts.doors.isEmpty() ? notRecorded : m_facts.doors.join(", "_L1));
    add(m_asked, tr("When"), m_facts.askedAt ? time(*m_facts.askedAt) : notRecorded);
    add(m_asked, tr("Operator"), m_facts.operatorName.isEmpty() ? notRecorded : m_facts.operatorName);
    add(m_asked, tr("Computer user"), m_facts.computerUser.isEmpty() ? notRecorded : m_facts.computerUser);
}

void Receipt::answer()
{
    add(m_answered, tr("Answer"), answerText(m_facts.answer));
    const bool isTold = m_facts.answer == Answer::Accepted || m_facts.answer == Answer::Refused;
    if (m_facts.answeredAt) {
        add(m_answered, isTold ? tr("Answered") : tr("Ended"), time(*m_facts.answeredAt));
    }
    add(m_answered, tr("Reason"), m_facts.answer == Answer::Accepted ? QString() : m_facts.reason);
    add(m_answered, tr("Request"), m_facts.requestIds.join(", "_L1));
}

bool Receipt::isRead(const ReceiptFacts::Method &method) const
{
    const MethodState state = method.status.state;
    return method.isGone || state == MethodState::BeingRemoved ||
           (m_facts.isReadBack && state != MethodState::Unread && state != MethodState::Untold &&
            state != MethodState::None);
}

QString Receipt::unreadText(const ReceiptFacts::Method &method) const
{
    const QString last = methodStateText(method.status.state);
    return m_facts.isReadBack || last.isEmpty() ? tr("Not read: nobody knows how far it has come.")
                                                : tr("Not read since it was asked. Before: %1.").arg(last);
}

QString Receipt::stateText(const ReceiptFacts::Method &method) const
{
    if (method.isGone) {
        return method.goneAt ? tr("Removed, reported %1").arg(time(*method.goneAt))
                             : tr("Removed; Seam does not say when");
    }
    if (method.status.state == MethodState::BeingRemoved) {
        return tr("Being removed since %1").arg(time(method.status.since));
    }
    const QString state = methodStateText(method.status.state);
    const QString text = method.status.state == MethodState::Failed && !method.status.cause.isEmpty()
                             ? tr("%1 (%2)").arg(state, method.status.cause)
                             : state;
    const QString still = method.isShared ? tr("Still there, as another grant has it too: %1, reported %2")
                                          : tr("Still there: %1, reported %2");
    return still.arg(text, time(method.status.since));
}

QString Receipt::cardText(const ReceiptFacts::Method &method, const Door &door) const
{
    const bool isOverridable = door.canBelongToReservation;
    if (!method.isEndKnown) {
        return isOverridable ? tr("Offline lock: takes the encoded card until a newer one is used there, or until the "
                                  "end on it, which is not told.")
                             : tr("Offline lock: takes the encoded card until the end on it, which is not told.");
    }
    if (!method.endsAt) {
        return isOverridable ? tr("Offline lock: takes the encoded card until a newer one is used there. The card has "
                                  "no end.")
                             : tr("Offline lock: takes the encoded card, which has no end.");
    }
    return (isOverridable ? tr("Offline lock: takes the encoded card until a newer one is used there, or until %1.")
                          : tr("Offline lock: takes the encoded card until %1."))
        .arg(time(*method.endsAt));
}

/// Why what Seam says need not be so at the lock; empty where nothing speaks against it.
QString Receipt::doubtOf(const ReceiptFacts::Method &method, const ReceiptFacts::Lock &lock) const
{
    if (method.mode == AccessMode::Card && method.wasEncoded && lock.takesCardsOffline) {
        const bool isOver = method.isEndKnown && method.endsAt && *method.endsAt <= m_now;
        return isOver ? QString() : cardText(method, lock.door);
    }
    return lock.door.isOnline ? QString() : tr("The door is offline: nobody has read what its lock takes.");
}

void Receipt::report(const ReceiptFacts::Method &method, const ReceiptFacts::Lock &lock)
{
    const Door &door = lock.door;
    if (door.opensWith != AccessModes() && !door.opensWith.has(method.mode)) {
        return;
    }
    const QString name = tr("%1, %2", "a PIN, card or key, and a door").arg(accessModeText(method.mode), door.name);
    const QString doubt = doubtOf(method, lock);
    if (!isRead(method)) {
        add(m_unconfirmed, name, doubt.isEmpty() ? unreadText(method) : doubt + u' ' + unreadText(method));
    } else if (doubt.isEmpty()) {
        add(m_reported, name, stateText(method));
    } else {
        add(m_unconfirmed, name, tr("%1 Seam says: %2.").arg(doubt, stateText(method)));
    }
}

void Receipt::report(const ReceiptFacts::Method &method)
{
    if (method.locks) {
        for (const ReceiptFacts::Lock &lock : *method.locks) {
            report(method, lock);
        }
        return;
    }
    const QString name = accessModeText(method.mode);
    if (isRead(method)) {
        add(m_reported, name, stateText(method));
        add(m_unconfirmed, name, tr("Which doors it opened was not read."));
    } else {
        add(m_unconfirmed, name, unreadText(method));
    }
}

void Receipt::doubtAnswer()
{
    if (m_facts.answer == Answer::Unknown) {
        add(m_unconfirmed, tr("Answer"), tr("It was sent, and nobody knows what came of it."));
    } else if (m_facts.answer == Answer::Waiting) {
        add(m_unconfirmed, tr("Answer"), tr("None is known so far."));
    }
}

/// Of what no method is known.
void Receipt::doubtRecord()
{
    const bool wasSent = m_facts.answer == Answer::Accepted || m_facts.answer == Answer::Unknown;
    if (m_facts.hasMethods || !wasSent) {
        return;
    }
    const QString why = m_facts.isFromRecord
                            ? tr("Not read: the record of an earlier start has the name of the door only.")
                            : tr("Not read: Seam does not say what this lock still takes.");
    for (const QString &door : m_facts.doors) {
        add(m_unconfirmed, door, why);
    }
    if (m_facts.doors.isEmpty()) {
        add(m_unconfirmed, tr("Locks"), tr("Not read: which doors it was about is not known."));
    }
}

QList<ReceiptSection> Receipt::sections()
{
    ask();
    answer();
    doubtAnswer();
    for (const ReceiptFacts::Method &method : m_facts.methods) {
        report(method);
    }
    doubtRecord();
    using Part = ReceiptSection::Part;
    QList<ReceiptSection> all{{Part::Asked, tr("What was asked"), m_asked},
                              {Part::Answered, tr("What Seam answered"), m_answered},
                              {Part::Reported, tr("What is reported of the locks"), m_reported},
                              {Part::Unconfirmed, tr("Could not be confirmed"), m_unconfirmed}};
    all.removeIf([](const ReceiptSection &section) { return section.lines.isEmpty(); });
    return all;
}

} // namespace

QList<ReceiptSection> revokeReceipt(const ReceiptFacts &facts, Instant now) { return Receipt(facts, now).sections(); }

} // namespace latchkey
