// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/revokepreview.h"

#include <QDialog>

#include <chrono>
#include <memory>

class QPushButton;

namespace latchkey {

class LiveLabel;
class RevokeReader;
class RevokeSections;
class ScrollPage;
class WorkspaceStore;
class WrapLabel;

/// Asks before access is taken away, and shows meanwhile what that will really do, as it is read. Its buttons work from
/// the start. Sends nothing itself. Deletes itself when it closes.
class RevokeSheet final : public QDialog {
    Q_OBJECT

  public:
    enum class Act { Revoke, Delete };

    struct Question {
        RevokeTarget target;
        Act act = Act::Revoke;
        QString title;    ///< of the window
        QString question; ///< "Revoke Maya Lindqvist’s access to Room 412?"
        QString whatGoes; ///< for whatGoes() while nothing has been read
        /// A grant without end, direct access or somebody who has either: then it is to end at once, and time to undo
        /// is the other choice.
        bool isOpenEnded = false;
    };

    /// \a undoWindow: how long it can be undone; 0: not at all, and nothing else is offered.
    RevokeSheet(const Question &question, std::unique_ptr<RevokeReader> reader, std::chrono::seconds undoWindow,
                const WorkspaceStore &store, const Clock &clock, QWidget *parent);
    ~RevokeSheet() override;

    bool isReading() const;
    /// What goes, in a few words: "Room 107 and 2 more doors".
    QString whatGoes() const;

  Q_SIGNALS:
    /// It is to be done; the sheet has closed.
    void chosen(bool withUndo);

  protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void buildHead();
    void buildBody();
    void buildFooter(std::chrono::seconds undoWindow);
    QString nowWords(bool canBeUndone) const;
    QString undoWords(std::chrono::seconds window) const;
    void choose(bool withUndo);
    void read();
    void showPreview();
    void applyFonts();
    void growToContents();

    Question m_question;
    std::unique_ptr<RevokeReader> m_reader;
    const WorkspaceStore &m_store;
    const Clock &m_clock;
    RevokePreview m_preview;
    QWidget *m_head = nullptr;
    WrapLabel *m_title = nullptr;
    LiveLabel *m_state = nullptr;
    ScrollPage *m_scroll = nullptr;
    RevokeSections *m_sections = nullptr;
    QPushButton *m_other = nullptr; ///< null where there is no other choice
    QPushButton *m_default = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace latchkey
