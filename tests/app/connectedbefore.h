// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "programstory.h"
#include "sandbox/server.h"
#include "support/heldsecretstore.h"

#include <QDialog>
#include <QPushButton>

namespace latchkey::test {

/// The box that asks or says what is waited for; none while there is no such thing.
inline QDialog *openBox()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == QLatin1StringView("confirmDialog") && window->isVisible()) {
            return qobject_cast<QDialog *>(window);
        }
    }
    return nullptr;
}

/// The program that was connected to workspaces before, the last of them last, beside a keychain that can be held.
struct ConnectedBefore {
    explicit ConnectedBefore(const QStringList &names)
    {
        for (const QString &name : names) {
            connectTo(name, *m_servers.emplace_back(std::make_unique<sandbox::Server>()));
        }
    }

    /// Where the first of them is.
    sandbox::Server &server() { return *m_servers.front(); }

    HeldSecretStore keychain;
    ProgramStory story{&keychain};

  private:
    void connectTo(const QString &name, sandbox::Server &server)
    {
        QVERIFY(server.start());
        story.haveConnected(server.endpoint(), server.apiKey(), name);
    }

    std::vector<std::unique_ptr<sandbox::Server>> m_servers;
};

} // namespace latchkey::test
