// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/selection.h"

#include <QList>
#include <QUuid>
#include <QWidget>

class QAction;

namespace latchkey {

/// What a pane can do itself, besides the shared commands: which menu lists what while the pane is shown.
struct PaneActions {
    QList<QAction *> edit{}; ///< such as "Copy PIN"
    QList<QAction *> view{};
    QList<QAction *> go{};
};

/// One page of the main window. It shows what is in the store, reports what is chosen in it, and asks for everything
/// else; title and icon are in the pane registry. Made when it is first opened, destroyed with the workspace.
class Pane : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    /// Chooses the resource \a id and brings it into view, also when it arrives later; filters that hide it give
    /// way. A null id leaves everything as it is.
    virtual void showResource(const QUuid &id) = 0;
    /// Shows what matches \a text, whatever was filtered before.
    virtual void search(const QString &text) = 0;
    /// Ctrl+F.
    virtual void focusSearch() = 0;
    /// Where the keyboard starts when the pane is opened: its table.
    virtual void focusContent() = 0;
    /// F6 and Shift+F6: moves to the next area, from outside to the first or last one. False when there is no further
    /// one.
    virtual bool focusNextArea(bool forward) = 0;
    /// What is chosen now; selectionChanged() tells when it is different.
    virtual Selection selection() const = 0;
    virtual PaneActions paneActions() const { return {}; }
    /// In a pane of doors: who can open the one that is chosen.
    virtual void showOpeners() {}

  Q_SIGNALS:
    void selectionChanged();
};

} // namespace latchkey
