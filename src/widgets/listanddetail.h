// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

namespace latchkey {

class DetailPanel;

/// The list of a pane and the detail of its one selected row: side by side where there is room for both; else the
/// detail takes the place of the list when it is opened, and offers the way back.
class ListAndDetail final : public QSplitter {
    Q_OBJECT

  public:
    /// The list is what is added first.
    explicit ListAndDetail(QWidget *parent = nullptr);

    /// Takes \a detail in place of the one before.
    void setDetail(DetailPanel *detail);
    DetailPanel *detail() const { return m_detail; }
    /// Whether there is anything to be shown in the detail.
    void setHasSubject(bool hasSubject);
    void openDetail();
    void showList();
    /// Whether only one of both is shown.
    bool isNarrow() const { return m_isNarrow; }
    bool isDetailVisible() const;

    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// \a part is shown no longer in a moment, and what is there instead is: the keyboard should go over.
    void hiding(QWidget *part);
    void detailVisibleChanged(bool isVisible);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void arrange();
    void hidePart(QWidget *part);

    DetailPanel *m_detail = nullptr;
    bool m_hasSubject = false;
    bool m_isNarrow = false;
    bool m_isOpened = false; ///< while it is narrow
};

} // namespace latchkey
