// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierrortext.h"

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QLabel;

namespace latchkey {

class LiveLabel;
class NoticeLayout;

/// A strip at the top of what it is about: a bold fact, then the consequence, then what can be done. It never takes
/// the focus by itself, and when its buttons go it gives that back to where it was. Hidden until show() is called with
/// a notice.
class NoticeStrip final : public QFrame {
    Q_OBJECT

  public:
    enum class Kind { Neutral, Info, Good, Warn, Bad };

    struct Notice {
        Kind kind = Kind::Neutral;
        QString icon; ///< empty: the usual one of the kind
        QString fact;
        QString consequence;

        bool operator==(const Notice &) const = default;
    };

    /// How \a error is told where what failed is plain from the place.
    static Notice failure(const ErrorText &error);

    explicit NoticeStrip(QWidget *parent = nullptr);

    /// Shows \a notice with a button for each of \a actions, which stay the caller's.
    void showNotice(const Notice &notice, const QList<QAction *> &actions = {});
    /// Buttons below the words also where there is room beside them, as in dialogs.
    void setButtonsBelow(bool below);
    const Notice &notice() const { return m_notice; }
    void setVisible(bool visible) override;

  protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void replaceButtons();
    void rememberFocus(QWidget *old, const QWidget *now);
    void giveFocusBack();
    void refreshIcon();

    Notice m_notice;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_focusBefore;
    QLabel *m_icon;
    LiveLabel *m_text;
    NoticeLayout *m_layout;
};

} // namespace latchkey
