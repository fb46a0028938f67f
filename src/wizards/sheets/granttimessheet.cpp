// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/granttimessheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "store/workspacestore.h"
#include "ui_granttimessheet.h"

#include <QShowEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString personOf(const AccessGrant &grant, const WorkspaceStore &store)
{
    const UserIdentity *person = store.identities.find(grant.userIdentityId);
    return isolated(person ? shownName(*person) : QString(grant.displayName));
}

} // namespace

GrantTimesSheet::GrantTimesSheet(const AccessGrant &grant, WorkspaceStore &store, OperationRunner &runner,
                                 const Clock &clock, QWidget *parent)
    : OperationSheet(tr("Change times"), tr("Change times"), runner, parent)
    , m_grant(grant)
    , m_before{.window = grant.window, .name = grant.name}
    , m_zone(store.zoneOf(grant))
    , m_person(personOf(grant, store))
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::GrantTimesSheet>())
{
    setObjectName(u"grantTimesSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->startEdit, m_ui->startEditMessage, DraftField::StartsAt);
    form().add(m_ui->endEdit, m_ui->endEditMessage, DraftField::EndsAt);
    form().add(m_ui->nameEdit, m_ui->nameEditMessage, DraftField::Name);
    m_ui->startEditMessage->setHelp(tr("Times are those of the property: %1.").arg(m_zone.id()));
    fill();
    for (DateTimeField *field : {m_ui->startEdit, m_ui->endEdit}) {
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &GrantTimesSheet::fieldChanged);
        connect(field, &DateTimeField::typed, this, &GrantTimesSheet::fieldChanged);
    }
    connect(m_ui->noEndBox, &QCheckBox::toggled, this, &GrantTimesSheet::fieldChanged);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &GrantTimesSheet::fieldChanged);
    fieldChanged();
}

GrantTimesSheet::~GrantTimesSheet() = default;

void GrantTimesSheet::fill()
{
    // The fields hold wall-clock times of the property. Taken as UTC they are left alone by the computer's own zone.
    const auto show = [this](DateTimeField *field, Instant when) {
        const QDateTime local = m_zone.toLocal(when);
        field->setTimeSpec(Qt::UTC);
        field->setCalendarPopup(true);
        field->setDisplayFormat(DateTimeField::momentFormat());
        field->setDateTime({local.date(), local.time(), Qt::UTC});
    };
    show(m_ui->startEdit, m_before.window.startsAt);
    // Without an end there was none to show: a day from now is as good as any.
    show(m_ui->endEdit,
         m_before.window.endsAt.value_or(std::max(m_before.window.startsAt, m_clock.now()) + std::chrono::hours(24)));
    m_ui->noEndBox->setChecked(!m_before.window.endsAt);
    m_ui->nameEdit->setText(m_before.name);
}

/// Most come to extend or to shorten.
void GrantTimesSheet::showEvent(QShowEvent *event)
{
    OperationSheet::showEvent(event);
    if (m_ui->endEdit->isEnabled() && !event->spontaneous()) {
        m_ui->endEdit->setFocus(Qt::OtherFocusReason);
    }
}

/// What was not touched stays to the millisecond, though the field shows minutes only.
Instant GrantTimesSheet::instantOf(const DateTimeField *field, Instant before) const
{
    const QDateTime local = m_zone.toLocal(before);
    const QDateTime shown(local.date(), local.time(), Qt::UTC);
    return field->dateTime() == shown ? before : m_zone.fromLocal(field->date(), field->time());
}

GrantTimes GrantTimesSheet::typed() const
{
    GrantTimes times{.window = {instantOf(m_ui->startEdit, m_before.window.startsAt), {}},
                     .name = m_ui->nameEdit->text().trimmed()};
    if (!m_ui->noEndBox->isChecked()) {
        times.window.endsAt = instantOf(m_ui->endEdit, m_before.window.endsAt.value_or(Instant()));
    }
    return times;
}

void GrantTimesSheet::fieldChanged()
{
    m_ui->endEdit->setEnabled(!m_ui->noEndBox->isChecked());
    setSentence(sentence());
    refreshProblems();
}

QString GrantTimesSheet::sentence() const
{
    const GrantTimes times = typed();
    if (hasErrors(problems()) || times == m_before) {
        return {};
    }
    const QString who = m_person.toHtmlEscaped();
    if (times.window == m_before.window) {
        return times.name.isEmpty() ? tr("Take the name from the grant of <b>%1</b>.").arg(who)
                                    : tr("Call the grant of <b>%1</b> <b>%2</b>.").arg(who, times.name.toHtmlEscaped());
    }
    const Instant now = m_clock.now();
    const QString from = m_zone.mediumText(times.window.startsAt, now).toHtmlEscaped();
    const QString access =
        times.window.endsAt
            ? tr("Access of <b>%1</b> from <b>%2</b> until <b>%3</b>, %4 time.")
                  .arg(who, from, m_zone.mediumText(*times.window.endsAt, now).toHtmlEscaped(), m_zone.cityName())
            : tr("Access of <b>%1</b> from <b>%2</b> with no end, %3 time.").arg(who, from, m_zone.cityName());
    return u"%1 %2"_s.arg(access, whatBecomesOfMethods()).trimmed();
}

QString GrantTimesSheet::whatBecomesOfMethods() const
{
    const auto asksFor = [this](AccessMode mode) {
        return std::ranges::any_of(m_grant.requestedAccessMethods,
                                   [mode](const RequestedAccessMethod &asked) { return asked.mode == mode; });
    };
    QStringList told;
    if (asksFor(AccessMode::Code)) {
        told.append(tr("The PIN stays the same."));
    }
    if (asksFor(AccessMode::Card)) {
        told.append(tr("The card has to be encoded again."));
    }
    if (asksFor(AccessMode::MobileKey) || asksFor(AccessMode::CloudKey)) {
        told.append(tr("Keys on phones follow by themselves."));
    }
    return told.join(u' ');
}

DraftProblems GrantTimesSheet::problems() const
{
    DraftProblems found;
    const auto check = [&found](const DateTimeField *field, DraftField draftField) {
        if (field->isEnabled() && field->isUnread()) {
            const QString problem = field->problem();
            found.append({.field = draftField, .message = problem.isEmpty() ? tr("Type a date and a time.") : problem});
        }
    };
    check(m_ui->startEdit, DraftField::StartsAt);
    check(m_ui->endEdit, DraftField::EndsAt);
    if (!found.isEmpty()) {
        return found;
    }
    const GrantTimes times = typed();
    if (times == m_before) {
        found.append({.field = DraftField::EndsAt, .message = tr("Set another time.")});
    } else if (times.window.endsAt && *times.window.endsAt <= times.window.startsAt) {
        found.append({.field = DraftField::EndsAt, .message = tr("Set an end after the start.")});
    } else if (times.window != m_before.window && times.window.hasEnded(m_clock.now())) {
        found.append({.field = DraftField::EndsAt,
                      .message = tr("Set an end that is still to come. To end access now, revoke the grant.")});
    }
    return found;
}

std::unique_ptr<Operation> GrantTimesSheet::operation() const
{
    return changeGrantTimes(m_grant.id, m_before, typed());
}

QString GrantTimesSheet::busyText() const { return tr("Changing…"); }

std::optional<DraftField> GrantTimesSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "starts_at"_L1) {
        return DraftField::StartsAt;
    }
    if (parameter == "ends_at"_L1) {
        return DraftField::EndsAt;
    }
    return parameter == "name"_L1 ? std::optional(DraftField::Name) : std::nullopt;
}

QString GrantTimesSheet::receipt() const
{
    const GrantTimes times = typed();
    if (times.window == m_before.window) {
        return tr("The grant of %1 is renamed.").arg(m_person);
    }
    return times.window.endsAt
               ? tr("%1 has access until %2.").arg(m_person, m_zone.mediumText(*times.window.endsAt, m_clock.now()))
               : tr("%1 has access with no end.").arg(m_person);
}

} // namespace latchkey
