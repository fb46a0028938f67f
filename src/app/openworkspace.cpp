// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/openworkspace.h"

#include "app/deskwatch.h"
#include "store/commonestzone.h"

#include <utility>

namespace latchkey {

OpenWorkspace::OpenWorkspace(const Session &session, const Clock &clock, QObject *parent)
    : QObject(parent)
    , client(
          Connection{.endpoint = session.profile.endpoint, .credential = session.credential, .waitsWhenRefused = true})
    , sync(client, store, clock)
    , poller(client, store, sync, clock)
    , personAccess(client, store, sync)
    , runner(client, store, journal, clock)
    , keptJournal(journal, runner, sync)
    , m_session(session)
{
    takeZone();
    for (const EntityCollection *telling :
         std::initializer_list<EntityCollection *>{&store.spaces, &store.devices, &store.entrances, &store.systems}) {
        connect(telling, &EntityCollection::loadStateChanged, this, &OpenWorkspace::takeZone);
    }
    connect(&sync, &WorkspaceSync::connectionChanged, this, &OpenWorkspace::followReadOnly);
    connect(&client, &SeamClient::unauthorized, this, &OpenWorkspace::followReadOnly);
    connect(&client, &SeamClient::credentialChanged, this, &OpenWorkspace::followReadOnly);
    connect(&sync, &WorkspaceSync::connectionChanged, this, &OpenWorkspace::lookUpUnknown);
    connect(&runner, &OperationRunner::changed, &poller, [this] { poller.hurry(); });
    connect(&runner, &OperationRunner::touched, &personAccess, [this](const QUuid &id) {
        const UserIdentityId person(id);
        personAccess.invalidate(person);
        // Whom this desk has just given a door is looked at, so that the door can say so.
        if (store.identities.find(person)) {
            personAccess.loadLater(person);
        }
    });
}

QString OpenWorkspace::shownName() const
{
    if (!m_session.profile.name.isEmpty()) {
        return m_session.profile.name;
    }
    return store.workspace().name.isEmpty() ? tr("Workspace") : store.workspace().name;
}

void OpenWorkspace::keepIn(const ProfileFolder &folder, DataKeys &keys)
{
    m_vault = std::make_unique<ProfileVault>(m_session.profile, folder, keys);
    connect(m_vault.get(), &ProfileVault::changed, this, &OpenWorkspace::followReadOnly);
    m_snapshot = std::make_unique<WorkspaceSnapshot>(m_session.profile.workspaceId, *m_vault, store, sync);
    connect(m_vault.get(), &ProfileVault::changed, this, &OpenWorkspace::takeZone); // it may be chosen since
    followReadOnly();
    Q_EMIT snapshotKept();
    if (m_session.dataKey) {
        m_vault->takeKey(*std::exchange(m_session.dataKey, std::nullopt));
    } else {
        m_vault->readKey();
    }
    keptJournal.keepIn(*m_vault);
}

void OpenWorkspace::discardKept()
{
    if (m_vault) {
        m_snapshot->stop();
        journal.close();
        m_vault->discard();
        keptJournal.keepForThisRun();
    }
}

/// A service that refuses the key is there: what is changed waits for another one.
void OpenWorkspace::followReadOnly()
{
    const bool isElsewhere = m_vault && m_vault->isElsewhere();
    const bool isThere = sync.connection().isOnline || client.isRefused();
    runner.setReadOnly(isElsewhere ? ReadOnly::OpenElsewhere : isThere ? ReadOnly::No : ReadOnly::Offline);
}

/// Whoever cut the connection in the middle of a write has hidden what became of it.
void OpenWorkspace::lookUpUnknown()
{
    if (sync.connection().isOnline) {
        for (const OperationStatus &status : runner.operations()) {
            runner.lookUp(status.id); // of which it is known are left alone
        }
    }
}

void OpenWorkspace::windowIsThere()
{
    if (m_snapshot) {
        m_snapshot->restoreRest();
    }
}

void OpenWorkspace::start()
{
    if (m_vault) {
        m_vault->takeOver(); // the window before this one may have had the same profile
    } else {
        keptJournal.keepForThisRun();
    }
    sync.start();
    poller.start();
}

void OpenWorkspace::follow(const DeskWatch &watch)
{
    poller.setInFront(watch.isInFront());
    connect(&watch, &DeskWatch::inFrontChanged, &poller, &EventPoller::setInFront);
    connect(&watch, &DeskWatch::cameBack, this, &OpenWorkspace::catchUp);
}

void OpenWorkspace::catchUp()
{
    client.networkChanged();
    poller.catchUp();
}

bool OpenWorkspace::resume(const Session &session)
{
    const Profile &own = m_session.profile;
    if (own.workspaceId.isNull() || own.workspaceId != session.profile.workspaceId ||
        own.endpoint != session.profile.endpoint) {
        return false;
    }
    m_session = session;
    takeZone();
    Q_EMIT sessionChanged();
    client.setCredential(session.credential);
    return true;
}

void OpenWorkspace::keyIsKept()
{
    m_session.keyNotice.clear();
    Q_EMIT keyKept();
}

QStringList OpenWorkspace::waitingChanges() const
{
    QStringList titles;
    if (client.isHeld() || runner.readOnly() == ReadOnly::Offline) {
        for (const OperationStatus &status : runner.operations()) {
            // After that only reading back waits.
            if (!status.isOver() && !status.tookEffect) {
                titles.append(status.title);
            }
        }
    }
    return titles;
}

void OpenWorkspace::takeZone()
{
    const auto chosen = PropertyZone::fromId(m_session.profile.zoneId);
    if (const auto zone = chosen ? chosen : commonestZone(store)) {
        store.setDefaultZone(*zone);
    } else {
        store.assumeZone(PropertyZone::ofThisComputer());
    }
}

} // namespace latchkey
