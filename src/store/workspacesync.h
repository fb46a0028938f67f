// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/placesloader.h"
#include "store/workspacestore.h"

#include <memory>
#include <vector>

namespace latchkey {

class CollectionLoad;
class SeamClient;

/// Whether the service answers.
struct ConnectionState {
    bool isOnline = true;
    std::optional<Instant> offlineSince; ///< while it does not answer
    ApiError error;                      ///< why, while it does not answer

    bool operator==(const ConnectionState &other) const
    {
        return isOnline == other.isOnline && offlineSince == other.offlineSince && error.kind == other.error.kind;
    }
};

/// Fills the store: reads the workspace, then all collections side by side, page by page. What one collection meets
/// is in its load state; the others go on.
class WorkspaceSync : public QObject {
    Q_OBJECT

  public:
    WorkspaceSync(SeamClient &client, WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceSync() override;

    /// Reads everything. Only once; refresh() reads it again.
    void start();
    /// Reads all collections again; what is here stays until the answers say otherwise.
    void refresh();
    /// Reads one collection of the store again, as after "Retry". Grants take their methods along.
    void refresh(EntityCollection &collection);
    /// Reads the places of \a grant soon; those active or starting within 72 h are read without being asked for.
    void loadPlaces(AccessGrantId grant);

    /// Whether a pass over collections is under way.
    bool isLoading() const { return m_running > 0; }
    /// Up to when the store is known to be right; none before the first pass is over.
    std::optional<Instant> asOf() const { return m_asOf; }
    const ConnectionState &connection() const { return m_connection; }
    /// The store was found to be up to date at \a when. For whoever reads the changes.
    void confirmAsOf(Instant when);

  Q_SIGNALS:
    void asOfChanged(latchkey::Instant asOf);
    void connectionChanged(const latchkey::ConnectionState &connection);
    void loadingChanged(bool loading);

  private:
    void readWorkspace();
    void startLoads();
    void startLoad(CollectionLoad &load);
    void finishLoad(CollectionLoad &load);
    void failAll(const ApiError &error);
    void queueNearPlaces(const ChangeSet &change);
    void answered();
    void unreachable(const ApiError &error);
    void setRunning(int running);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    const Clock &m_clock;
    PlacesLoader m_places;
    std::vector<std::unique_ptr<CollectionLoad>> m_loads;
    int m_running = 0;
    bool m_hasWorkspace = false;
    Instant m_passStartedAt{};
    std::optional<Instant> m_asOf;
    ConnectionState m_connection;
};

} // namespace latchkey
