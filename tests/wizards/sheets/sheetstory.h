// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/desk.h"
#include "support/gui.h"

#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QPointer>
#include <QTest>

namespace latchkey::test {

/// The base of the sheets' stories: a fresh desk for each of them, and a window to open sheets over.
class SheetStory : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup()
    {
        qDeleteAll(m_window.findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
        m_desk.reset();
    }

  protected:
    Desk &desk() { return *m_desk; }
    /// Opens a sheet as its caller would; it deletes itself when it closes.
    template <typename Sheet, typename... Arguments> QPointer<Sheet> open(Arguments &&...arguments)
    {
        auto *const sheet = new Sheet(std::forward<Arguments>(arguments)..., &m_window);
        show(*sheet);
        return sheet;
    }
    static QString focusName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    static void commit() { key(Qt::Key_Return, Qt::ControlModifier); }

  private:
    std::unique_ptr<Desk> m_desk;
    QWidget m_window;
};

} // namespace latchkey::test
