// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demoserver.h"

using namespace Qt::StringLiterals;

namespace latchkey {

std::expected<Session, QString> DemoServer::start()
{
    if (const auto started = m_server.start(); !started) {
        return std::unexpected(started.error());
    }
    Session session{.profile = {}, .credential = {}, .keyNotice = {}, .isDemo = true};
    session.profile.id = ProfileId(QUuid::createUuid());
    session.profile.endpoint = QUrl(m_server.endpoint());
    session.profile.workspaceId = WorkspaceId::fromString(m_server.workspaceId());
    session.profile.isSandbox = true;
    session.profile.zoneId = u"Europe/Lisbon"_s; // where the hotel stands
    session.credential.secret = m_server.apiKey();
    return session;
}

} // namespace latchkey
