// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/grantdraft.h"
#include "core/propertyzone.h"
#include "operations/operationrunner.h"
#include "store/workspacestore.h"

namespace latchkey {

/// The grant wizard without its widgets: holds the draft, judges it, submits it and follows what becomes of it.
class GrantController final : public QObject {
    Q_OBJECT

  public:
    GrantController(WorkspaceStore &store, OperationRunner &runner, const Clock &clock, QObject *parent = nullptr);

    const GrantDraft &draft() const { return m_draft; }
    /// Each page edits its slice.
    void setDraft(const GrantDraft &draft);
    /// Every door the chosen places stand for; told by the page that knows the tree.
    void setDoors(const QList<Door> &doors);
    const QList<Door> &doors() const { return m_doors; }

    GrantDraftContext context() const;
    /// The zone of the first chosen door.
    PropertyZone zone() const;
    Instant now() const { return m_clock.now(); }
    /// When guests may come, as the first chosen place that says so says; else 15:00.
    QTime checkinTime() const;
    /// When guests leave, as the first chosen place that says so says; else 11:00.
    QTime checkoutTime() const;
    /// "Jane Doe", for titles and sentences; empty while nobody is chosen.
    QString personName() const;
    /// "Room 412 and 2 more"; empty while nothing is chosen.
    QString placesText() const;
    QStringList placeNames() const;
    /// "Until Sun 30 Nov, 11:00".
    QString endText() const;
    /// "now until Sun 30 Nov, 11:00".
    QString windowText() const;
    /// What can be read aloud before it is done, with the names in bold: one sentence, and one for each thing more that
    /// was chosen.
    QString sentence() const;
    /// What should be known before: warnings of all pages, and other people's stays on the same doors.
    DraftProblems warnings() const;
    /// What the person has already on the chosen doors, a sentence each.
    QStringList ownAccess() const;
    /// The requests as they will be sent, secrets hidden.
    QList<RequestPreview> previews() const;
    /// One of them for a shell.
    QString curlText(const RequestPreview &preview) const { return m_runner.curlText(preview); }

    /// Sends it. While nobody knows what came of the last time: looks by key first, and sends only what is not there.
    void submit();
    bool isRunning() const { return m_status && !m_status->isOver(); }
    /// What was submitted last.
    OperationId operation() const { return m_operation; }
    /// Whether it waits while it runs, for another key or for the end of a pause.
    bool isHeld() const { return m_runner.isHeld(); }
    /// Why nothing can be sent for now.
    ReadOnly readOnly() const { return m_runner.readOnly(); }
    std::chrono::milliseconds pausedFor() const { return m_runner.pausedFor(); }
    bool isOutcomeUnknown() const { return m_status && m_status->state == OperationStatus::State::OutcomeUnknown; }
    /// What the service found wrong with the draft as it is; gone as soon as something in it is different.
    const DraftProblems &refusals() const { return m_refusals; }
    /// Why it failed, or why nobody knows whether it did.
    ApiError error() const { return m_status ? m_status->error : ApiError(); }
    /// The grant, once the service has made it; null before.
    AccessGrantId grantId() const;
    /// Whom it was made for; null before.
    UserIdentityId grantedPerson() const;

  Q_SIGNALS:
    void draftChanged();
    /// What warnings() says may be different: more is known of other grants.
    void warningsChanged();
    void statusChanged();

  private:
    std::optional<QTime> timeOfPlaces(QString Space::*member) const;
    QString spokenWindow() const;
    void follow(const OperationStatus &status);

    WorkspaceStore &m_store;
    OperationRunner &m_runner;
    const Clock &m_clock;
    GrantDraft m_draft;
    QList<Door> m_doors;
    OperationId m_operation;
    std::optional<OperationStatus> m_status;
    DraftProblems m_refusals;
};

} // namespace latchkey
