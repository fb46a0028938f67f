// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/server.h"
#include "session/memorysecretstore.h"
#include "session/profilekeys.h"
#include "widgets/fieldmessage.h"
#include "wizards/connect/connectdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace latchkey::test {

/// The connect dialog before a real sandbox server, driven by the names of its parts.
class ConnectStory {
  public:
    explicit ConnectStory(SecretStore *secrets = nullptr, std::chrono::milliseconds latency = {},
                          QSettings *settings = nullptr)
        : m_profiles(settings)
        , m_keys(secrets ? *secrets : m_memory, m_profiles)
    {
        m_isRunning = m_server.start({.latency = latency}).has_value();
    }

    bool isRunning() const { return m_isRunning; }
    sandbox::Server &server() { return m_server; }
    ProfileStore &profiles() { return m_profiles; }
    ProfileKeys &keys() { return m_keys; }
    ConnectDialog &dialog() { return *m_dialog; }
    QSignalSpy &connected() { return *m_connected; }
    Session session() const { return m_connected->constFirst().constFirst().value<Session>(); }

    /// Opens the dialog at the server's endpoint.
    void open(ConnectStart start = {})
    {
        if (start.endpoint.isEmpty()) {
            start.endpoint = QUrl(m_server.endpoint());
        }
        m_dialog = std::make_unique<ConnectDialog>(m_profiles, m_keys, m_clock, start);
        m_connected = std::make_unique<QSignalSpy>(m_dialog.get(), &ConnectDialog::connected);
        m_dialog->open();
    }
    template <typename T> T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QString message(const char *name) const { return part<FieldMessage>(name)->text(); }
    bool hasProblem(const char *name) const { return part<FieldMessage>(name)->hasProblem(); }
    void type(const char *field, const QString &text) const
    {
        auto *edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    /// As with the keyboard or the mouse; an empty \a id for that of the doors.
    void chooseZone(const QString &id) const
    {
        auto *box = part<QComboBox>("zoneBox");
        box->setCurrentIndex(box->findData(id));
        Q_EMIT box->activated(box->currentIndex());
    }
    void pressEnter() const { QTest::keyClick(m_dialog.get(), Qt::Key_Return); }
    /// Types \a key and presses Enter, as one does.
    void connectWith(const QString &key) const
    {
        type("keyEdit", key);
        QTest::keyClick(part<QLineEdit>("keyEdit"), Qt::Key_Return);
    }

    /// Opens the dialog and connects, under \a name where one is given.
    void haveConnected(const QString &name = {})
    {
        open();
        if (!name.isEmpty()) {
            type("nameEdit", name);
        }
        connectWith(m_server.apiKey());
        QTRY_COMPARE(m_connected->count(), 1);
    }

  private:
    SystemClock m_clock;
    MemorySecretStore m_memory;
    sandbox::Server m_server;
    ProfileStore m_profiles;
    ProfileKeys m_keys;
    std::unique_ptr<ConnectDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_connected;
    bool m_isRunning = false;
};

} // namespace latchkey::test
