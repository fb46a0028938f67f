// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/whenpage.h"

#include "core/staytimes.h"
#include "core/windowlocale.h"
#include "ui_whenpage.h"
#include "widgets/theme.h"
#include "wizards/grant/grantcontroller.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

WhenPage::WhenPage(GrantController &controller, QWidget *parent)
    : StepPage(parent)
    , m_controller(controller)
    , m_ui(std::make_unique<Ui::WhenPage>())
{
    m_ui->setupUi(this);
    m_ui->startMessage->setField(m_ui->startEdit);
    // The fields hold wall-clock times of the property. Taken as UTC they are left alone by the computer's own zone.
    for (DateTimeField *field : {m_ui->startEdit, m_ui->endEdit}) {
        field->setTimeSpec(Qt::UTC);
        field->setCalendarPopup(true);
        field->setDisplayFormat(DateTimeField::momentFormat());
    }
    m_ui->checkoutEdit->setDisplayFormat(DateTimeField::timeFormat());
    for (QLabel *title : {m_ui->startTitle, m_ui->endTitle}) {
        title->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    }
    m_ui->windowLabel->setFont(theme::scaled(font(), theme::sectionSize));
    connectFields();
}

WhenPage::~WhenPage() = default;

void WhenPage::connectFields()
{
    for (QRadioButton *button :
         {m_ui->nowButton, m_ui->laterButton, m_ui->nightsButton, m_ui->untilButton, m_ui->noEndButton}) {
        connect(button, &QRadioButton::toggled, this, &WhenPage::fieldChanged);
    }
    const auto chooseBy = [this](DateTimeField *field, QRadioButton *button) {
        const auto choose = [this, field, button] {
            m_touched.insert(field);
            button->setChecked(true);
            fieldChanged();
        };
        connect(field, &QDateTimeEdit::dateTimeChanged, this, choose);
        connect(field, &DateTimeField::typed, this, choose);
    };
    chooseBy(m_ui->startEdit, m_ui->laterButton);
    chooseBy(m_ui->endEdit, m_ui->untilButton);
    chooseBy(m_ui->checkoutEdit, m_ui->nightsButton);
    const auto chooseNights = [this] {
        m_ui->nightsButton->setChecked(true);
        fieldChanged();
    };
    connect(m_ui->nightsSpin, &CountField::countChanged, this, chooseNights);
    connectPresets();
}

void WhenPage::connectPresets()
{
    const auto connectPreset = [this](QAbstractButton *button, int months, int days) {
        connect(button, &QAbstractButton::clicked, this, [this, months, days] { setNights(months, days); });
    };
    connectPreset(m_ui->oneNightButton, 0, 1);
    connectPreset(m_ui->twoNightsButton, 0, 2);
    connectPreset(m_ui->oneWeekButton, 0, 7);
    connectPreset(m_ui->oneMonthButton, 1, 0);
    connectPreset(m_ui->oneYearButton, 12, 0);
}

/// A month or year from the first day ends on the same day of the month.
void WhenPage::setNights(int months, int days)
{
    const QDate first = firstDay();
    m_ui->nightsSpin->setValue(static_cast<int>(first.daysTo(first.addMonths(months).addDays(days))));
    m_ui->nightsButton->setChecked(true);
}

QString WhenPage::title() const { return tr("When"); }

QString WhenPage::explanation() const
{
    return tr("Times are those of the property: %1.").arg(m_controller.zone().id());
}

QString WhenPage::value() const { return m_zoneId.isEmpty() || !isComplete() ? QString() : m_controller.endText(); }

bool WhenPage::isComplete() const
{
    return std::ranges::none_of(fieldsInUse(), &DateTimeField::isUnread) && !lacksNights() &&
           !hasErrors(m_controller.draft().whenProblems(m_controller.context()));
}

/// What says when it ends.
QWidget *WhenPage::endField() const
{
    if (m_ui->nightsButton->isChecked()) {
        return m_ui->checkoutEdit->isUnread() ? static_cast<QWidget *>(m_ui->checkoutEdit) : m_ui->nightsSpin;
    }
    return m_ui->untilButton->isChecked() ? static_cast<QWidget *>(m_ui->endEdit) : m_ui->noEndButton;
}

/// The start, if there is one, then the end.
QList<DateTimeField *> WhenPage::fieldsInUse() const
{
    QList<DateTimeField *> fields;
    if (m_ui->laterButton->isChecked()) {
        fields.append(m_ui->startEdit);
    }
    if (m_ui->untilButton->isChecked()) {
        fields.append(m_ui->endEdit);
    } else if (m_ui->nightsButton->isChecked()) {
        fields.append(m_ui->checkoutEdit);
    }
    return fields;
}

bool WhenPage::lacksNights() const { return m_ui->nightsButton->isChecked() && m_ui->nightsSpin->count() == 0; }

/// What was typed and cannot be read.
DraftProblems WhenPage::typingProblems() const
{
    DraftProblems found;
    for (const DateTimeField *field : fieldsInUse()) {
        if (const QString problem = field->problem(); !problem.isEmpty()) {
            found.append(
                {.field = field == m_ui->startEdit ? DraftField::StartsAt : DraftField::EndsAt, .message = problem});
        }
    }
    if (lacksNights()) {
        found.append({.field = DraftField::EndsAt, .message = tr("Type how many nights, at least 1.")});
    }
    return found;
}

void WhenPage::enter()
{
    if (m_zoneId != m_controller.zone().id()) {
        m_zoneId = m_controller.zone().id();
        fillTimes();
    }
    fieldChanged();
}

QWidget *WhenPage::fieldToFocus() const
{
    const QList<DateTimeField *> fields = fieldsInUse();
    const auto unread = std::ranges::find_if(fields, &DateTimeField::isUnread);
    if (unread != fields.end()) {
        return *unread;
    }
    return m_ui->nightsButton->isChecked() ? m_ui->nightsSpin : nullptr;
}

void WhenPage::fillTimes()
{
    const QTime checkin = m_controller.checkinTime();
    const QDate first = nextCheckinDay(m_controller.zone(), m_controller.now(), checkin);
    const QTime checkout = m_controller.checkoutTime();
    const auto propose = [this](DateTimeField *field, const auto &set) {
        if (!m_touched.contains(field)) {
            const QSignalBlocker blocker(field);
            set(*field);
        }
    };
    propose(m_ui->startEdit, [&](DateTimeField &field) { field.setDateTime({first, checkin, Qt::UTC}); });
    propose(m_ui->endEdit, [&](DateTimeField &field) { field.setDateTime({first.addDays(1), checkout, Qt::UTC}); });
    // A field without a date has no time spec of its own: its bounds would stay those of the computer's zone.
    propose(m_ui->checkoutEdit, [&](DateTimeField &field) { field.setTime(checkout); });
}

Instant WhenPage::instantOf(const DateTimeField *field) const
{
    return m_controller.zone().fromLocal(field->date(), field->time());
}

std::optional<Instant> WhenPage::start() const
{
    return m_ui->nowButton->isChecked() ? std::nullopt : std::optional(instantOf(m_ui->startEdit));
}

std::optional<Instant> WhenPage::end() const
{
    if (m_ui->noEndButton->isChecked()) {
        return {};
    }
    if (m_ui->untilButton->isChecked()) {
        return instantOf(m_ui->endEdit);
    }
    return m_controller.zone().fromLocal(firstDay().addDays(m_ui->nightsSpin->count()), m_ui->checkoutEdit->time());
}

QDate WhenPage::firstDay() const
{
    const std::optional<Instant> later = start();
    return later ? m_controller.zone().toLocal(*later).date() : firstNight(m_controller.zone(), m_controller.now());
}

/// Says so where the nights count from the evening before.
QString WhenPage::countedText() const
{
    const QDate first = firstDay();
    const bool isBefore = m_ui->nowButton->isChecked() && m_ui->nightsButton->isChecked() &&
                          first < m_controller.zone().toLocal(m_controller.now()).date();
    return isBefore ? tr("Counted from %1, as before 05:00.").arg(windowLocale().toString(first, tr("ddd d")))
                    : QString();
}

void WhenPage::fieldChanged()
{
    edit();
    showMessages();
    Q_EMIT changed();
}

void WhenPage::edit()
{
    GrantDraft draft = m_controller.draft();
    draft.startsAt = start();
    draft.endsAt = end();
    m_controller.setDraft(draft);
}

void WhenPage::showMessages()
{
    const DraftProblems problems =
        typingProblems() + m_controller.draft().whenProblems(m_controller.context()) + m_controller.refusals();
    m_ui->startMessage->setProblems(problems, DraftField::StartsAt);
    m_ui->endMessage->setField(endField());
    m_ui->endMessage->setProblems(problems, DraftField::EndsAt);
    showGap();
    m_ui->checkoutLabel->setText(m_ui->nightsSpin->count() == 1 ? tr("night, at t&ime") : tr("nights, at t&ime"));
    // Of times that cannot be, nothing is promised.
    m_ui->windowLabel->setText(
        isComplete() ? tr("Access %1, %2 time.").arg(m_controller.windowText(), m_controller.zone().cityName())
                     : QString());
}

void WhenPage::showGap()
{
    const auto told = [this](bool counts, const QDate &date, QTime time) {
        return counts && m_controller.zone().isInGap(date, time)
                   ? tr("The clocks skip this time on that night. The hour after it is taken.")
                   : QString();
    };
    m_ui->startMessage->setHelp(told(m_ui->laterButton->isChecked(), m_ui->startEdit->date(), m_ui->startEdit->time()));
    const bool isUntil = m_ui->untilButton->isChecked();
    const QDate last = isUntil ? m_ui->endEdit->date() : firstDay().addDays(m_ui->nightsSpin->count());
    const QString gap =
        told(!m_ui->noEndButton->isChecked(), last, isUntil ? m_ui->endEdit->time() : m_ui->checkoutEdit->time());
    m_ui->endMessage->setHelp(gap.isEmpty() ? countedText() : gap);
}

} // namespace latchkey
