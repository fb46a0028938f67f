// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/revokepreview.h"
#include "core/rowroles.h"

#include <QCoreApplication>

namespace latchkey {

class WorkspaceStore;

/// A part of the preview of a revoke: a heading, lines of a name and what becomes of it, a note.
struct RevokeSection {
    struct Line {
        QString icon;
        QString name;
        QString text;

        bool operator==(const Line &) const = default;
    };

    QString name; ///< of the widget, for tests
    QString icon;
    InkRole ink = InkRole::Text;
    bool isSoft = false; ///< on the soft fill of what has to be noticed
    QString title;
    QString sub; ///< beside the title: how many
    QList<Line> lines{};
    QString note{};
    bool canBeRetried = false;

    bool operator==(const RevokeSection &) const = default;
};

/// The words of the preview of a revoke.
class RevokeWords {
    Q_DECLARE_TR_FUNCTIONS(latchkey::RevokeWords)

  public:
    /// All of it outlives this.
    RevokeWords(const WorkspaceStore &store, const RevokeFacts &facts, const RevokePreview &preview, Instant now);

    QList<RevokeSection> sections() const;
    /// All of it in a sentence, as it is announced.
    QString summary() const;
    /// "Room 107 and 2 more doors"; empty where none closes.
    QString whatGoes() const;

    static constexpr qsizetype mostLines = 30; ///< of one section; the rest is counted

  private:
    RevokeSection closing() const;
    RevokeSection stillOpen() const;
    RevokeSection cards() const;
    RevokeSection companions() const;
    RevokeSection unread() const;
    QString goingText(const DoorOutcome &outcome) const;
    QString waysText(const DoorOutcome &outcome) const;
    QString wayText(const RemainingWay &way, const Door &door) const;
    QString windowText(const TimeWindow &window, const Door &door) const;
    QString cardName(const LastingCard &card) const;
    QString cardText(const LastingCard &card) const;
    QString lastsText(const LastingCard &card, const QList<Door> &doors, bool isOverridable) const;
    QString ofPerson(UserIdentityId person, const QString &text) const;
    QString untold() const;
    static QString modesText(const AccessModes &modes);
    static QString unreadName(const RevokeUnread &unread);
    static void cut(RevokeSection &section);

    const WorkspaceStore &m_store;
    const RevokeFacts &m_facts;
    const RevokePreview &m_preview;
    Instant m_now;
};

} // namespace latchkey
