// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/paneregistry.h"
#include "panes/panecontext.h"
#include "widgets/pane.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace latchkey::test {

/// The least that a pane can be: a search field, a content, and whatever selection a test gives it.
class TestPane final : public Pane {
    Q_OBJECT

  public:
    explicit TestPane(QWidget *parent)
        : Pane(parent)
        , searchLine(new QLineEdit(this))
        , content(new QLineEdit(this))
    {
        auto *lines = new QVBoxLayout(this);
        lines->addWidget(searchLine);
        lines->addWidget(content);
    }

    void showResource(const QUuid &id) override { shown = id; }
    void search(const QString &text) override { searchLine->setText(text); }
    void focusSearch() override { searchLine->setFocus(); }
    void focusContent() override { content->setFocus(); }
    bool focusNextArea(bool forward) override
    {
        QWidget *const first = forward ? searchLine : content;
        QWidget *const last = forward ? content : searchLine;
        if (last->hasFocus()) {
            return false;
        }
        (first->hasFocus() ? last : first)->setFocus();
        return true;
    }
    Selection selection() const override { return chosen; }
    void choose(const Selection &selection)
    {
        chosen = selection;
        Q_EMIT selectionChanged();
    }

    QLineEdit *searchLine;
    QLineEdit *content;
    Selection chosen;
    QUuid shown;
};

/// Two test panes in place of the real ones.
inline QList<PaneEntry> testPanes()
{
    const auto make = [](const PaneContext &, QWidget *parent) -> Pane * { return new TestPane(parent); };
    return {
        {.id = PaneId::People, .title = QStringLiteral("&People"), .icon = QStringLiteral("people"), .make = make},
        {.id = PaneId::Devices, .title = QStringLiteral("&Devices"), .icon = QStringLiteral("devices"), .make = make}};
}

} // namespace latchkey::test
