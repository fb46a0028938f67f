// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/navigator.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace latchkey {

class Pane;
struct PaneContext;

/// What is known of a pane before it is made.
struct PaneEntry {
    PaneId id{};
    QString title; ///< with its mnemonic, as for the Go menu
    QString icon;
    std::function<Pane *(const PaneContext &context, QWidget *parent)> make;

    QString plainTitle() const;
};

/// The panes of the main window, in the order of the sidebar.
QList<PaneEntry> paneRegistry();

} // namespace latchkey
