// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;
class QTabBar;
class QTabWidget;

namespace Ui {
class DetailPanel;
}

namespace latchkey {

class NoticeStrip;

/// The panel on the right: name, one line, buttons, tabs with counts in their words, a notice at the bottom.
class DetailPanel : public QWidget {
    Q_OBJECT

  public:
    explicit DetailPanel(QWidget *parent = nullptr);
    ~DetailPanel() override;

    /// \a line is shown below, in secondary ink, for example "Long-stay guest, Room 412 · maya@lindqvist.example".
    void setHeading(const QString &name, const QString &line = {});
    /// Push buttons below the name; those that do not fit are offered behind "More".
    void setActions(const QList<QAction *> &actions);
    /// Icon buttons beside the name.
    void setIconActions(const QList<QAction *> &actions);
    /// What stands behind "More"; without it there is no such button.
    void setMoreMenu(QMenu *menu);

    /// A button in front of the name that leads back to where the panel took the place.
    void setBackOffered(bool isOffered);

    /// The panel takes \a page. Returns its number.
    int addTab(QWidget *page, const QString &text);
    /// \a count below 0: only the words.
    void setTabCount(int tab, int count);
    int currentTab() const;
    void setCurrentTab(int tab);
    QTabBar *tabBar() const;
    /// The keyboard goes to the page of the current tab, as after Enter on the row that is shown here.
    void focusContent();

    NoticeStrip *notice() const;

  Q_SIGNALS:
    void backRequested();
    void currentTabChanged(int tab);

  protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

  private:
    void applyFonts();
    void rebuildIconButtons();
    void orderParts();
    void nameIconButtons();
    void offerLeftOut();

    std::unique_ptr<Ui::DetailPanel> m_ui;
    QStringList m_tabTexts;
    QList<QAction *> m_iconActions;
    QMenu *m_moreMenu = nullptr;
    QList<QAction *> m_offered; ///< by offerLeftOut()
};

} // namespace latchkey
