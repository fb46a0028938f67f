// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "operations/operation.h"
#include "operations/operationcontext.h"
#include "operations/unknownoutcome.h"

#include <vector>

namespace latchkey {

/// An operation put together from steps: first those that write, then those that read back.
class StepOperation : public Operation {
  public:
    void prepare(const WorkspaceStore &) override {}
    void resume(const QJsonObject &record, bool wasSent) final;
    const OperationKind &kind() const final { return m_kind; }
    QString title() const final { return m_title; }
    QString person() const final { return m_person; }
    QStringList doors() const final { return m_doors; }
    QList<QUuid> subjects() const final { return m_subjects; }
    QJsonObject record() const final;
    int stepCount() const final { return static_cast<int>(m_steps.size()); }
    int writeStepCount() const final { return m_writeStepCount; }
    bool isWrite(int step) const final { return static_cast<bool>(m_steps.at(static_cast<std::size_t>(step)).preview); }
    bool canLook(int step) const final { return m_steps.at(static_cast<std::size_t>(step)).isChecked; }
    void runStep(int step, OperationContext &context, Done done) final;
    QList<RequestPreview> previews() const final;

  protected:
    using Step = std::function<void(OperationContext &context, Done done)>;
    using Preview = std::function<RequestPreview()>;

    StepOperation(const OperationKind &kind, const QString &title)
        : m_kind(kind)
        , m_title(title)
    {
    }
    /// What OperationKind::restore() makes the same operation of, as far as it has come.
    virtual QJsonObject data() const = 0;
    void setTitle(const QString &title) { m_title = title; }
    void setPerson(const QString &name) { m_person = name; }
    /// The null id is nothing.
    void addSubject(const QUuid &id);
    void addDoor(const WorkspaceStore &store, const DoorId &door);
    void addDoorsOf(const WorkspaceStore &store, AccessGrantId grant);
    void addWrite(Preview preview, Step step);
    /// Whose step goes by sending(), since the service can be asked whether it was done.
    void addCheckedWrite(Preview preview, Step step);
    /// A step that waits for the outcome of the write before it.
    void addOutcome(Step step);
    void addRead(Step step);
    /// How the step that runs now may send.
    Sending sending() const;

  private:
    struct Entry {
        Preview preview; ///< empty of one that sends no write
        Step run;
        bool isChecked = false;
    };

    const OperationKind &m_kind;
    QString m_title;
    QString m_person;
    QStringList m_doors;
    QList<QUuid> m_subjects;
    std::vector<Entry> m_steps;
    int m_writeStepCount = 0;
    bool m_outcomeUnknown = false; ///< of the step that runs now, when it was sent before
    bool m_onlyLooks = false;      ///< the step that runs now
    bool m_byItself = false;       ///< the same
};

} // namespace latchkey
