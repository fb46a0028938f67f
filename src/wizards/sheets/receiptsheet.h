// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "wizards/sheets/receiptfacts.h"
#include "wizards/sheets/receiptprint.h"

#include <QDialog>
#include <QTimer>

class QHBoxLayout;
class QPushButton;

namespace latchkey {

class NoticeStrip;
class RevokeSections;
class ScrollPage;
class WrapLabel;

/// The receipt of a revoke, to be read, printed or saved: what was asked and answered, what is reported and what could
/// not be confirmed. Follows what becomes known while it is open. Deletes itself when it closes.
class ReceiptSheet final : public QDialog {
    Q_OBJECT

  public:
    /// All that \a sources name and \a clock outlive this.
    ReceiptSheet(OperationId operation, const ReceiptSources &sources, const Clock &clock, QWidget *parent);

    /// As it stands now.
    ReceiptPage page() const;

  protected:
    void changeEvent(QEvent *event) override;

  private:
    void buildHead();
    void buildBody();
    void buildFooter();
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name);
    void follow();
    void refresh();
    void print();
    void askForPdf();
    void savePdf(const QString &path);
    void applyFonts();

    OperationId m_operation;
    ReceiptSources m_sources;
    const Clock &m_clock;
    ReceiptFacts m_facts;
    QList<ReceiptSection> m_shown;
    QTimer m_later; ///< news come in groups
    WrapLabel *m_title = nullptr;
    WrapLabel *m_state = nullptr;
    ScrollPage *m_scroll = nullptr;
    RevokeSections *m_sections = nullptr;
    NoticeStrip *m_strip = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace latchkey
