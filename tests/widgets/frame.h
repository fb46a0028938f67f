// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/columnmemory.h"
#include "widgets/detailpanel.h"
#include "widgets/paneframe.h"
#include "widgets/rows.h"
#include "widgets/rowtable.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

namespace latchkey::test {

/// Keeps the columns of tables for as long as the test lives.
class Memory final : public ColumnMemory {
  public:
    QByteArray columns(const QString &table) const override { return kept.value(table); }
    void setColumns(const QString &table, const QByteArray &state) override { kept.insert(table, state); }
    QHash<QString, QByteArray> kept;
};

/// A pane of five people with a detail, an action and chips.
struct Frame {
    SystemClock clock;
    Memory memory;
    Rows rows{5};
    QAction primary{QStringLiteral("&New person…")};
    QAction revoke{QStringLiteral("Revoke…")};
    PaneFrame pane{QStringLiteral("people"), clock, memory};

    Frame()
    {
        pane.setTitle(QStringLiteral("People"));
        pane.setPrimaryAction(&primary);
        pane.setChips(
            {{QStringLiteral("all"), QStringLiteral("All")}, {QStringLiteral("issues"), QStringLiteral("Issues")}});
        pane.setModel(&rows);
        auto *detail = new DetailPanel;
        detail->setActions({&revoke});
        detail->addTab(new QLineEdit, QStringLiteral("Access"));
        pane.setDetail(detail);
        pane.resize(1000, 600);
    }
    void show()
    {
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
    }
    void select(std::initializer_list<int> which)
    {
        pane.table()->clearSelection();
        for (const int row : which) {
            pane.table()->selectionModel()->select(rows.index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
};

} // namespace latchkey::test
