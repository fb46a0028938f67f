// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace latchkey {

/// Where the desktop shows notices, whatever window is in front.
class NoticeTray : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Not every desktop has one, and it may come later.
    virtual bool isAvailable() const = 0;
    /// Whether the program's icon is there; without it nothing can be shown.
    virtual void setShown(bool isShown) = 0;
    virtual void tell(const QString &title, const QString &text) = 0;

  Q_SIGNALS:
    /// The last notice was clicked. Not every desktop tells of that.
    void noticeClicked();
    /// The icon was, and not to open its menu.
    void iconClicked();
};

/// The system tray.
class SystemTray final : public NoticeTray {
    Q_OBJECT

  public:
    using NoticeTray::NoticeTray;

    bool isAvailable() const override;
    void setShown(bool isShown) override;
    void tell(const QString &title, const QString &text) override;

  private:
    void makeIcon();

    QSystemTrayIcon *m_icon = nullptr; ///< until it is to be shown; the desktop is asked a good deal for it
};

} // namespace latchkey
