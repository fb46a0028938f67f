// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/workbench.h"

#include "app/paneregistry.h"
#include "core/apierrortext.h"
#include "store/pending.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

Session sessionOn(const Service &service)
{
    Session session;
    session.profile.endpoint = QUrl(service.endpoint);
    session.profile.zoneId = u"Europe/Lisbon"_s;
    session.credential.secret = service.apiKey;
    return session;
}

/// One pane, so that what is measured does not depend on which others were looked at.
QList<PaneEntry> grantsAlone()
{
    QList<PaneEntry> panes = paneRegistry();
    panes.removeIf([](const PaneEntry &pane) { return pane.id != PaneId::Grants; });
    return panes;
}

bool isShown(const PaneModel &model, const FilterModel &shown)
{
    return !model.hasWork() && shown.rowCount() == model.rowCount();
}

} // namespace

Workbench::Workbench(const Service &service)
    : m_workspace(std::make_unique<OpenWorkspace>(sessionOn(service), m_clock))
    , m_window(std::make_unique<MainWindow>(*m_workspace, WindowServices{m_clock, m_clipboard, m_settings, m_profiles},
                                            grantsAlone()))
    , m_people(std::make_unique<PeopleModel>(m_workspace->store, m_workspace->personAccess, m_clock))
{
    m_window->resize(1280, 800);
    m_window->show();
}

std::expected<void, QString> Workbench::load()
{
    QEventLoop loop;
    QTimer look;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [this, &loop] {
        if (hasLoaded()) {
            loop.quit();
        }
    });
    QObject::connect(&patience, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    look.start(1ms);
    patience.start(10min);
    m_workspace->start();
    if (loop.exec() != 0) {
        return std::unexpected(u"The workspace did not load within ten minutes."_s);
    }
    const ConnectionState &connection = m_workspace->sync.connection();
    return connection.isOnline ? std::expected<void, QString>() : std::unexpected(explain(connection.error).sentence);
}

bool Workbench::hasLoaded()
{
    if (m_workspace->sync.isLoading() || m_people->hasWork() || !isShown(grants(), shown())) {
        return false;
    }
    WorkspaceStore &store = m_workspace->store;
    if (!std::exchange(m_hasLists, true)) {
        const Instant now = m_clock.now();
        for (const AccessGrant &grant : store.grants.rows()) {
            if (isNear(grant, now)) {
                m_awaited.append(grant.id);
            }
        }
    }
    m_awaited.removeIf([&store](AccessGrantId id) {
        const AccessGrant *grant = store.grants.find(id);
        return !grant || store.knowsRelated(*grant);
    });
    return m_awaited.isEmpty() || !m_workspace->sync.connection().isOnline;
}

qsizetype Workbench::rowCount()
{
    const WorkspaceStore &store = m_workspace->store;
    return store.identities.size() + store.grants.size() + store.devices.size() + store.entrances.size() +
           store.spaces.size() + store.systems.size() + store.acsUsers.size() + store.encoders.size() +
           store.accounts.size() + store.events.size();
}

} // namespace latchkey::bench
