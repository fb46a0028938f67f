// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace latchkey {

/// An icon, words, and buttons: beside the words as long as these have room for a line to be read, else below them, in
/// as many rows as it takes. It never asks for more width than its widest button.
class NoticeLayout final : public QLayout {
    Q_OBJECT

  public:
    /// Both become children of \a strip; all that is added later is a button.
    NoticeLayout(QWidget *icon, QWidget *words, QWidget *strip);
    ~NoticeLayout() override;

    /// Below the words however much room there is.
    void setButtonsBelow(bool below);
    /// All buttons, gone.
    void deleteButtons();

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &room) override;

  private:
    /// The places of all items in a strip of \a width, from its left, and the height they take.
    struct Plan {
        QList<QRect> places;
        int height = 0;
    };
    Plan planFor(int width) const;
    void placeBeside(Plan &plan, const QRect &words) const;
    void placeBelow(Plan &plan, const QRect &words) const;
    QList<QLayoutItem *> buttons() const { return m_items.mid(firstButton); }
    int buttonsWidth() const;

    static constexpr int firstButton = 2; ///< behind the icon and the words

    QList<QLayoutItem *> m_items;
    bool m_isBelow = false;
};

} // namespace latchkey
