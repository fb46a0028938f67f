// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace latchkey {

/// A PIN in cells of one width, in groups, left to right in every language. Hidden until shown; hidden again when the
/// window has been without focus for a minute.
class BigPin final : public QWidget {
    Q_OBJECT

  public:
    explicit BigPin(QWidget *parent = nullptr);

    void setPin(const QString &pin);
    QString pin() const { return m_pin; }
    void setShown(bool shown);
    bool isShown() const { return m_shown; }
    /// How long the window may be without focus; a minute unless a test sets another.
    void setHideDelay(std::chrono::milliseconds delay);

    /// The sizes of the groups for a PIN of \a length digits: 6 gives {3, 3}.
    static QList<int> groups(qsizetype length);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    void shownChanged(bool shown);

  protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

  private:
    QFont digitFont() const;
    int cellWidth() const;
    void refreshName();

    QString m_pin;
    bool m_shown = false;
    QTimer m_hideTimer;
};

} // namespace latchkey
