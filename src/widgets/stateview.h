// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

class QAction;
class QPushButton;

namespace Ui {
class StateView;
}

namespace latchkey {

/// What stands in place of a table: why there is nothing to see and what to do about it.
class StateView final : public QWidget {
    Q_OBJECT

  public:
    struct State {
        QString icon;
        InkRole ink = InkRole::Text2;
        QString title;
        QString reason;
        QString requestId; ///< shown in the fixed font; empty for none
        QString details;   ///< what "Copy details" copies; empty: no such button
        bool canRetry = false;

        bool operator==(const State &) const = default;
    };

    explicit StateView(QWidget *parent = nullptr);
    ~StateView() override;

    /// Up to three buttons: Retry and Copy details where the state has them, then \a actions. The first is the
    /// default one.
    void setState(const State &state, const QList<QAction *> &actions = {});
    const State &state() const { return m_state; }

    static State empty(const QString &icon, const QString &title, const QString &reason);
    /// "No person matches “kov”."
    static State noMatch(const QString &title, const QString &reason);
    /// \a title as in "The entrances could not be loaded".
    static State failed(const QString &title, const QString &reason, const QString &requestId, const QString &details);
    /// \a what as in "entrances": the server has no such endpoint.
    static State notOffered(const QString &what);

  Q_SIGNALS:
    void retryRequested();

  protected:
    void changeEvent(QEvent *event) override;

  private:
    void refreshIcon();
    void addButton(QPushButton *button);
    void applyFonts();

    std::unique_ptr<Ui::StateView> m_ui;
    State m_state;
};

} // namespace latchkey
