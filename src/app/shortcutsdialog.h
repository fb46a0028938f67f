// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mainmenu.h"

#include <QDialog>
#include <QList>

class QStandardItemModel;

namespace latchkey {

class RowTable;
class SearchField;

/// What the keyboard does: the entries of the menus with their keys, and a field that searches in them. The keyboard
/// starts in the field.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

  public:
    /// \a entries are those that the menus have while it opens.
    ShortcutsDialog(const QList<MenuEntry> &entries, QWidget *window);

  private:
    struct Line {
        QString command;
        QString menu;
        QString keys;
        QByteArray searchKey;
    };

    void build();
    void list();

    QList<Line> m_lines;
    SearchField *m_search;
    RowTable *m_table;
    QStandardItemModel *m_model;
};

} // namespace latchkey
