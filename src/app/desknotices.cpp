// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desknotices.h"

#include "app/noticetray.h"
#include "app/openworkspace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

constexpr std::chrono::milliseconds afterChanges = 1s;
/// The places of all grants may take long in a large workspace; those that matter soon come first.
constexpr std::chrono::milliseconds longestOpening = 2min;
/// What comes and goes within it is told once: a lock at the edge of its network would be told all day.
constexpr std::chrono::milliseconds quietTime = 15min;

} // namespace

DeskNotices::DeskNotices(const OpenWorkspace &workspace, NoticeTray &tray, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_tray(tray)
    , m_clock(clock)
    , m_openedAt(clock.now())
{
    connect(&tray, &NoticeTray::iconClicked, this, [this] { Q_EMIT wanted({}, {}); });
    connect(&tray, &NoticeTray::noticeClicked, this, [this] {
        if (m_told) {
            const bool isOfLock = !m_told->deviceId.isNull();
            Q_EMIT wanted(isOfLock ? PaneId::Devices : PaneId::Grants,
                          isOfLock ? m_told->deviceId.uuid() : m_told->grantId.uuid());
        }
    });
    m_look.setSingleShot(true);
    m_look.setInterval(afterChanges);
    connect(&m_look, &QTimer::timeout, this, &DeskNotices::look);
    connect(&m_minute, &QTimer::timeout, this, &DeskNotices::look);
    m_minute.start(1min);
    const auto later = [this] {
        if (!m_look.isActive()) {
            m_look.start();
        }
    };
    const WorkspaceStore &store = workspace.store;
    for (const EntityCollection *changing :
         std::initializer_list<const EntityCollection *>{&store.grants, &store.methods, &store.devices}) {
        connect(changing, &EntityCollection::changed, this, later);
    }
    connect(&store.places, &GrantPlaces::changed, this, later);
    connect(&workspace.sync, &WorkspaceSync::loadingChanged, this, later);
    connect(&workspace.sync, &WorkspaceSync::relatedRead, this, later);
    look();
}

bool DeskNotices::isOpening() const
{
    const WorkspaceSync &sync = m_workspace.sync;
    const bool isStillRead = sync.isReadingRelated() && m_clock.now() - m_openedAt < longestOpening;
    return !isRead() || isStillRead;
}

/// Whether a pass over the workspace has ended. Yesterday's copy is none, and what an attempt without a network found
/// is yesterday's; but what the service refuses to list is not waited for.
bool DeskNotices::isRead() const
{
    const WorkspaceSync &sync = m_workspace.sync;
    const WorkspaceStore &store = m_workspace.store;
    const std::initializer_list<const EntityCollection *> looked = {&store.grants, &store.methods, &store.devices};
    return sync.hasRead() && !sync.isLoading() && sync.connection().isOnline &&
           std::ranges::none_of(looked, [](const EntityCollection *collection) {
               return collection->loadState().phase == LoadState::Phase::Unloaded;
           });
}

void DeskNotices::look()
{
    const QList<Incident> fresh = news();
    if (m_isOpen && !fresh.isEmpty()) {
        tell(fresh);
    }
    m_isOpen = m_isOpen || !isOpening();
}

/// What stands now and did not a while ago.
QList<Incident> DeskNotices::news()
{
    const Instant now = m_clock.now();
    QList<Incident> fresh;
    for (const Incident &incident : incidents(m_workspace.store, now)) {
        if (!m_lastSeen.contains(incident)) {
            fresh.append(incident);
        }
        m_lastSeen.insert(incident, now);
    }
    m_lastSeen.removeIf([now](QHash<Incident, Instant>::iterator seen) { return now - seen.value() > quietTime; });
    return fresh;
}

void DeskNotices::tell(const QList<Incident> &news)
{
    const IncidentText text = incidentText(news, m_workspace.store, m_clock.now());
    m_told = news.first();
    m_tray.tell(text.title, text.text);
}

} // namespace latchkey
