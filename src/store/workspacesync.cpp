// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacesync.h"

#include "api/accessgrants.h"
#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/connectedaccounts.h"
#include "api/devices.h"
#include "api/seamclient.h"
#include "api/spaces.h"
#include "api/useridentities.h"
#include "api/workspaces.h"
#include "store/eventsload.h"
#include "store/methodsload.h"
#include "store/pagedload.h"

#include <algorithm>

namespace latchkey {

WorkspaceSync::WorkspaceSync(SeamClient &client, WorkspaceStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_related(client, store)
{
    makeLoads();
    connect(&client, &SeamClient::answered, this, &WorkspaceSync::answered);
    connect(&client, &SeamClient::unreachable, this, &WorkspaceSync::unreachable);
    connect(&store.grants, &EntityCollection::changed, this, &WorkspaceSync::grantsChanged);
    connect(&m_related, &RelatedLoader::idle, this, [this] {
        m_isRelatedOld = m_isRelatedOld && m_related.isHeld(); // which goes on with it later
        Q_EMIT m_store.settled();
        Q_EMIT relatedRead();
    });
}

WorkspaceSync::~WorkspaceSync() = default;

template <typename T, typename Fetch> void WorkspaceSync::addPaged(EntityStore<T> &store, Fetch fetch)
{
    m_loads.push_back(std::make_unique<PagedLoad<T>>(store, [this, fetch](const QString &cursor) {
        const SeamClient::Background background(m_client);
        return fetch(m_client, cursor);
    }));
}

void WorkspaceSync::makeLoads()
{
    // The order in which they are asked for: what is seen first comes first.
    addPaged(m_store.identities, [](SeamClient &client, const QString &cursor) {
        return api::useridentities::list(client, pageAt(api::useridentities::List(), cursor));
    });
    addPaged(m_store.grants, [](SeamClient &client, const QString &cursor) {
        return api::accessgrants::list(client, pageAt(api::accessgrants::List(), cursor));
    });
    addPaged(m_store.devices, [](SeamClient &client, const QString &cursor) {
        return api::devices::list(client, pageAt(api::devices::List(), cursor));
    });
    addPaged(m_store.entrances, [](SeamClient &client, const QString &cursor) {
        return api::acsentrances::list(client, pageAt(api::acsentrances::List(), cursor));
    });
    addPaged(m_store.spaces, [](SeamClient &client, const QString &cursor) {
        return api::spaces::list(client, pageAt(api::spaces::List(), cursor));
    });
    m_loads.push_back(std::make_unique<ListLoad<AcsSystem>>(m_store.systems, [this] {
        const SeamClient::Background background(m_client);
        return api::acssystems::list(m_client, {});
    }));
    addPaged(m_store.acsUsers, [](SeamClient &client, const QString &cursor) {
        return api::acsusers::list(client, pageAt(api::acsusers::List(), cursor));
    });
    addPaged(m_store.accounts, [](SeamClient &client, const QString &cursor) {
        return api::connectedaccounts::list(client, pageAt(api::connectedaccounts::List(), cursor));
    });
    m_loads.push_back(std::make_unique<EventsLoad>(m_client, m_store.events, m_clock));
    addEncoders();
    auto methods = std::make_unique<MethodsLoad>(m_related, m_store);
    m_methods = methods.get();
    m_loads.push_back(std::move(methods));
}

void WorkspaceSync::addEncoders()
{
    addPaged(m_store.encoders, [this](SeamClient &client, const QString &cursor) {
        auto parameters = pageAt(api::acsencoders::List(), cursor);
        for (const AcsSystem &system : m_store.systems.rows()) {
            parameters.acsSystemIds.append(system.id);
        }
        // Pages must be asked for alike; and without a system there is nothing to ask for.
        std::sort(parameters.acsSystemIds.begin(), parameters.acsSystemIds.end());
        return parameters.acsSystemIds.isEmpty() ? Call<Page<AcsEncoder>>::ready(Page<AcsEncoder>())
                                                 : api::acsencoders::list(client, parameters);
    });
}

CollectionLoad *WorkspaceSync::loadOf(const EntityCollection &collection) const
{
    const auto found =
        std::ranges::find_if(m_loads, [&collection](const auto &load) { return &load->collection() == &collection; });
    return found == m_loads.end() ? nullptr : found->get();
}

void WorkspaceSync::refresh()
{
    if (m_hasWorkspace) {
        startLoads();
        return;
    }
    if (m_isReadingWorkspace) {
        return;
    }
    m_isReadingWorkspace = true;
    for (EntityCollection *collection : m_store.collections()) {
        collection->setLoadState({LoadState::Phase::Loading, {}});
    }
    if (m_running++ == 0) {
        Q_EMIT loadingChanged(true);
    }
    api::workspaces::get(m_client).then(this, [this](const Result<Workspace> &workspace) {
        m_isReadingWorkspace = false;
        if (workspace) {
            m_store.setWorkspace(*workspace);
        }
        if (workspace || workspace.error().kind == ApiError::Kind::NotOffered) {
            m_hasWorkspace = true;
            startLoads();
        } else {
            workspaceFailed(workspace.error());
        }
        leave();
    });
}

void WorkspaceSync::workspaceFailed(const ApiError &error)
{
    for (const auto &load : m_loads) {
        load->fail(error);
    }
}

void WorkspaceSync::startLoads()
{
    if (std::ranges::none_of(m_loads, [](const auto &load) { return load->isRunning(); })) {
        m_passStartedAt = m_clock.now();
    }
    for (const auto &load : m_loads) {
        startLoad(*load);
    }
    Q_EMIT refreshing();
}

void WorkspaceSync::refresh(EntityCollection &collection)
{
    if (!m_hasWorkspace) {
        refresh();
        return;
    }
    CollectionLoad *const load = loadOf(collection);
    if (load && load->isRunning()) {
        load->wantAgain();
    } else if (load) {
        startLoad(*load);
    }
    if (&collection == &m_store.grants) {
        startLoad(*m_methods);
    }
}

void WorkspaceSync::refreshGrants(const QSet<AccessGrantId> &named)
{
    m_named.unite(named);
    refresh(m_store.grants);
}

void WorkspaceSync::startLoad(CollectionLoad &load)
{
    if (&load == m_methods) {
        m_related.resume();
    }
    const bool waitsForSystems = &load.collection() == &m_store.encoders && loadOf(m_store.systems)->isRunning();
    if (load.isRunning() || waitsForSystems) {
        return;
    }
    if (m_running++ == 0) {
        Q_EMIT loadingChanged(true);
    }
    if (&load.collection() == &m_store.grants) {
        m_related.setComplete(false);
    }
    load.start([this](CollectionLoad &over) { finished(over); });
    if (&load == m_methods && !isReading(m_store.spaces)) {
        readNear();
    }
}

void WorkspaceSync::finished(CollectionLoad &load)
{
    const EntityCollection *const collection = &load.collection();
    m_isRestUnknown =
        m_isRestUnknown || &load == m_methods || collection == &m_store.grants || collection == &m_store.spaces;
    if (load.takeWantedAgain()) {
        startLoad(load); // what follows from it waits for that
    } else if (collection == &m_store.spaces) {
        readNear();
        wantInView();
    } else if (collection == &m_store.grants) {
        wantNamed();
        m_related.setComplete(true);
        if (!isReading(m_store.spaces)) {
            m_methods->grantsFinished(m_store.grants.loadState());
        }
    } else if (collection == &m_store.systems) {
        startEncoders();
    }
    leave();
}

bool WorkspaceSync::isReading(const EntityCollection &collection) const { return loadOf(collection)->isRunning(); }

void WorkspaceSync::startEncoders()
{
    CollectionLoad &encoders = *loadOf(m_store.encoders);
    if (m_store.systems.loadState().phase == LoadState::Phase::Loaded) {
        startLoad(encoders);
    } else if (!encoders.isRunning()) {
        encoders.fail(m_store.systems.loadState().error);
    }
}

void WorkspaceSync::leave()
{
    if (--m_running > 0) {
        return;
    }
    if (m_hasWorkspace && m_connection.isOnline) {
        confirmAsOf(m_passStartedAt);
    }
    if (std::exchange(m_isRestUnknown, false)) {
        m_related.wantRest(m_clock.now());
    }
    Q_EMIT loadingChanged(false);
}

void WorkspaceSync::confirmAsOf(Instant when)
{
    const auto isKnown = [](const auto &load) {
        const LoadState::Phase phase = load->collection().loadState().phase;
        return phase == LoadState::Phase::Loaded || phase == LoadState::Phase::NotOffered;
    };
    // The computer's clock may have been set back since.
    const bool isNews = !m_asOf || *m_asOf < when || *m_asOf > m_clock.now();
    if (isNews && hasRead() && std::ranges::all_of(m_loads, isKnown)) {
        m_asOf = when;
        m_isRestored = false;
        Q_EMIT asOfChanged(when);
    }
}

void WorkspaceSync::restoreAsOf(Instant when)
{
    // The computer's clock may have been ahead then.
    m_asOf = std::min(when, m_clock.now());
    m_isRestored = true;
    Q_EMIT asOfChanged(*m_asOf);
}

bool WorkspaceSync::hasRead() const
{
    // What else there is stands in these only.
    const std::initializer_list<const EntityCollection *> listed = {
        &m_store.identities, &m_store.grants, &m_store.devices, &m_store.entrances, &m_store.spaces, &m_store.events};
    return std::ranges::any_of(listed, &EntityCollection::isWhole);
}

} // namespace latchkey
