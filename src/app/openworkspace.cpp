// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/openworkspace.h"

namespace latchkey {

OpenWorkspace::OpenWorkspace(const Session &session, const Clock &clock, QObject *parent)
    : QObject(parent)
    , client(Connection{.endpoint = session.profile.endpoint, .credential = session.credential})
    , sync(client, store, clock)
    , poller(client, store, sync, clock)
    , personAccess(client, store, sync)
    , runner(client, store, journal, clock)
    , m_session(session)
{
    if (const auto zone = PropertyZone::fromId(session.profile.zoneId)) {
        store.setDefaultZone(*zone);
    }
    connect(&runner, &OperationRunner::changed, &poller, [this] { poller.hurry(); });
    connect(&runner, &OperationRunner::touched, &personAccess,
            [this](const QUuid &id) { personAccess.invalidate(UserIdentityId(id)); });
}

QString OpenWorkspace::shownName() const
{
    if (!m_session.profile.name.isEmpty()) {
        return m_session.profile.name;
    }
    return store.workspace().name.isEmpty() ? tr("Workspace") : store.workspace().name;
}

void OpenWorkspace::start()
{
    sync.start();
    poller.start();
}

} // namespace latchkey
