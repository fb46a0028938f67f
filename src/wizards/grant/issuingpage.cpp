// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/issuingpage.h"

#include "core/methodstate.h"
#include "core/problemtext.h"
#include "ui_issuingpage.h"
#include "widgets/arealine.h"
#include "wizards/grant/cardprogress.h"
#include "wizards/grant/grantcontroller.h"
#include "wizards/grant/keyprogress.h"
#include "wizards/grant/pinprogress.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace latchkey {

IssuingPage::IssuingPage(const Parts &parts, QWidget *parent)
    : StepPage(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::IssuingPage>())
{
    m_ui->setupUi(this);
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, this, [this] {
        for (MethodProgress *method : m_methods) {
            method->refreshAge();
        }
    });
    connect(&m_parts.store.grants, &EntityCollection::changed, this, &IssuingPage::refresh);
    connect(&m_parts.store.methods, &EntityCollection::changed, this, &IssuingPage::refresh);
    connect(&m_parts.store.events, &EntityCollection::changed, this, &IssuingPage::refresh);
}

IssuingPage::~IssuingPage() = default;

QString IssuingPage::title() const { return tr("Issuing"); }

QString IssuingPage::explanation() const
{
    const GrantController &grant = m_parts.controller;
    return tr("%1, %2, %3").arg(grant.personName(), grant.placesText(), grant.windowText());
}

void IssuingPage::enter()
{
    addMethods();
    refresh();
    m_ages.start();
}

void IssuingPage::addMethods()
{
    if (!m_methods.isEmpty()) {
        return;
    }
    for (const MethodDraft &draft : m_parts.controller.draft().methods) {
        if (MethodProgress *method = progressOf(draft)) {
            // Above the stretch at the end, each with a line below it.
            m_ui->methodsLayout->insertWidget(m_ui->methodsLayout->count() - 1, method);
            m_ui->methodsLayout->insertWidget(m_ui->methodsLayout->count() - 1, new AreaLine);
            m_methods.append(method);
        }
    }
}

MethodProgress *IssuingPage::progressOf(const MethodDraft &draft)
{
    switch (draft.mode) {
    case AccessMode::Code:
        return new PinProgress(m_parts.clipboard, m_parts.clock);
    case AccessMode::Card:
        return new CardProgress(m_parts.store, cardSystems(), m_parts.runner, m_parts.clock);
    case AccessMode::MobileKey:
        return new MobileKeyProgress(m_parts.clipboard, validityOf(draft), m_parts.clock);
    case AccessMode::CloudKey:
        return new CloudKeyProgress(m_parts.clock);
    case AccessMode::Unknown:
        break;
    }
    return nullptr;
}

QString IssuingPage::validityOf(const MethodDraft &draft) const
{
    const GrantController &grant = m_parts.controller;
    const QString uses = tr("The link opens %n time(s).", nullptr, draft.instantKeyMaxUseCount.value_or(1));
    return grant.draft().endsAt ? tr("%1 %2, %3 time.").arg(uses, grant.endText(), grant.zone().cityName()) : uses;
}

/// Whose encoders can write the card.
QList<AcsSystemId> IssuingPage::cardSystems() const
{
    QList<AcsSystemId> systems;
    for (const Door &door : m_parts.controller.doors()) {
        if (door.opensWith.card && !door.acsSystemId.isNull() && !systems.contains(door.acsSystemId)) {
            systems.append(door.acsSystemId);
        }
    }
    return systems;
}

void IssuingPage::refresh()
{
    const AccessGrant *grant = m_parts.store.grants.find(m_parts.controller.grantId());
    if (!grant) {
        showGone();
        return;
    }
    if (m_methods.isEmpty()) {
        return;
    }
    m_wasMade = true;
    const QList<AccessMethod> methods = m_parts.store.methodsOf(*grant);
    for (MethodProgress *progress : std::as_const(m_methods)) {
        MethodStatus status = methodStatus(*grant, methods, progress->mode(), m_parts.clock.now());
        if (status.state == MethodState::Unread) {
            status.state = MethodState::Asked; // it was made a moment ago and is only being read
        }
        progress->setState(status, m_parts.store.methods.find(status.methodId), m_parts.store.zoneOf(*grant));
        if (auto *pin = qobject_cast<PinProgress *>(progress)) {
            showDoors(*pin, status, grant->id);
        }
    }
    showNotice(*grant);
    Q_EMIT changed();
}

void IssuingPage::showDoors(PinProgress &pin, const MethodStatus &status, AccessGrantId grant)
{
    const QList<Door> &doors = m_parts.controller.doors();
    EntranceReports reports;
    for (const Event &event : m_parts.store.events.rows()) {
        addReport(reports, event, grant, doors);
    }
    QList<AccessMode> others;
    for (const MethodDraft &draft : m_parts.controller.draft().methods) {
        if (draft.mode != AccessMode::Code) {
            others.append(draft.mode);
        }
    }
    m_pinDoors = doorStates(doors, AccessMode::Code, status, reports);
    pin.setDoors(m_pinDoors, others, m_parts.controller.zone());
}

void IssuingPage::showNotice(const AccessGrant &grant)
{
    QStringList sentences;
    for (const Problem &problem : grant.errors.value() + grant.warnings.value()) {
        sentences.append(problemText(problem));
    }
    if (!sentences.isEmpty()) {
        m_ui->notice->showNotice({.kind = NoticeStrip::Kind::Warn,
                                  .icon = {},
                                  .fact = tr("The grant is made, with a remark."),
                                  .consequence = sentences.join(u' ')});
        return;
    }
    const QList<AccessMethod> methods = m_parts.store.methodsOf(grant);
    const bool isAllIssued = std::ranges::all_of(m_methods, [&](const MethodProgress *progress) {
        return methodStatus(grant, methods, progress->mode(), m_parts.clock.now()).state == MethodState::Set;
    });
    const QString reported = reportedFact();
    m_ui->notice->showNotice(
        {.kind = isAllIssued || !reported.isEmpty() ? NoticeStrip::Kind::Good : NoticeStrip::Kind::Info,
         .icon = {},
         .fact = isAllIssued          ? tr("Every method is issued.")
                 : reported.isEmpty() ? tr("The grant is made.")
                                      : reported,
         .consequence = isAllIssued ? QString() : tr("You may close this window, the rest goes on without it.")});
}

/// Somebody has revoked it while this page was looked at: nothing that was said of it holds any more.
void IssuingPage::showGone()
{
    if (!m_wasMade) {
        return;
    }
    m_ui->methods->hide();
    m_ui->notice->showNotice({.kind = NoticeStrip::Kind::Warn,
                              .icon = {},
                              .fact = tr("This grant is in the workspace no more."),
                              .consequence = tr("It was revoked meanwhile, and what was issued with it has ended. To "
                                                "give access again, make a new grant.")});
    Q_EMIT changed();
}

/// "Room 412 reports Maya Lindqvist’s PIN."; empty while no door does.
QString IssuingPage::reportedFact() const
{
    const auto door = std::ranges::find(m_pinDoors, DoorReport::Reported, &DoorState::report);
    return door == m_pinDoors.cend() ? QString()
                                     : tr("%1 reports %2’s PIN.").arg(door->door.name, m_parts.controller.personName());
}

} // namespace latchkey
