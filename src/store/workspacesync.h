// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/connectionstate.h"
#include "store/relatedloader.h"
#include "store/workspacestore.h"

#include <functional>
#include <memory>
#include <vector>

namespace latchkey {

class CollectionLoad;
class MethodsLoad;
class SeamClient;

/// Fills the store: reads the workspace, then all collections side by side, page by page. What one collection meets
/// is in its load state; the others go on.
class WorkspaceSync : public QObject {
    Q_OBJECT

  public:
    WorkspaceSync(SeamClient &client, WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceSync() override;

    /// Reads everything.
    void start() { refresh(); }
    /// Reads all collections again; what is here stays until the answers say otherwise.
    void refresh();
    /// Reads one collection of the store again, as after "Retry"; where it is being read, once more after that. Grants
    /// take their methods along, systems their encoders.
    void refresh(EntityCollection &collection);
    /// Reads the grants again, and once they are here what belongs to those of \a named.
    void refreshGrants(const QSet<AccessGrantId> &named);
    /// Reads the methods and doors of \a grant as soon as \a need lets it; those of grants that are near are read
    /// unasked with every pass, those of the others once, in the background.
    void loadRelated(AccessGrantId grant, RelatedNeed need);
    /// Somebody opens \a grant: reads its methods and doors now unless they were told exactly.
    void openRelated(AccessGrantId grant);

    /// Whether what is here is known from an earlier start only.
    bool isRestored() const { return m_isRestored; }
    /// Whether a pass over collections is under way.
    bool isLoading() const { return m_running > 0; }
    /// Whether methods or doors of grants are still being read that somebody waits for; that goes on after the pass.
    bool isReadingRelated() const { return m_related.isBusy(); }
    /// Whether something may be old or could not be read. What was never known of grants says so: it is not old.
    bool isBehind() const { return isLoading() || m_isRelatedOld || m_related.isHeld(); }
    /// Whether anything that a pane lists could be read, be it by an earlier start.
    bool hasRead() const;
    /// Up to when the store is known to be right; none before every collection that the service offers was read, nor
    /// where it offers none of those that a pane lists.
    std::optional<Instant> asOf() const { return m_asOf; }
    const ConnectionState &connection() const { return m_connection; }
    const Clock &clock() const { return m_clock; }
    /// What is in the store was right at \a when, by an earlier start.
    void restoreAsOf(Instant when);
    /// The store was found to be up to date at \a when. For whoever reads the changes; does not count while a
    /// collection that the service offers could not be read.
    void confirmAsOf(Instant when);
    /// What has changed was read: what could not be read before is asked for again.
    void newsCame();
    /// What has changed could not be read: what is here grows old, though the service may be there.
    void newsFailed(const ApiError &error);

  Q_SIGNALS:
    void asOfChanged(latchkey::Instant asOf);
    void connectionChanged(const latchkey::ConnectionState &connection);
    void loadingChanged(bool loading);
    void refreshing(); ///< all collections are read again
    /// What isReadingRelated() spoke of is there, or could not be read.
    void relatedRead();

  private:
    void makeLoads();
    template <typename T, typename Fetch> void addPaged(EntityStore<T> &store, Fetch fetch);
    void addEncoders();
    CollectionLoad *loadOf(const EntityCollection &collection) const;
    void startLoads();
    void startLoad(CollectionLoad &load);
    void finished(CollectionLoad &load);
    void workspaceFailed(const ApiError &error);
    void startEncoders();
    bool isReading(const EntityCollection &collection) const;
    void readNear();
    void wantNamed();
    void wantInView();
    void wantAnew(AccessGrantId grant);
    void grantsChanged(const ChangeSet &change);
    void answered();
    void unreachable(const ApiError &error);
    void setConnection(const ConnectionState &connection);
    /// Reads again what could not be read for an error that is one of \a which.
    void refreshFailed(const std::function<bool(const ApiError &)> &which);
    void leave();

    SeamClient &m_client;
    WorkspaceStore &m_store;
    const Clock &m_clock;
    RelatedLoader m_related;
    std::vector<std::unique_ptr<CollectionLoad>> m_loads; ///< of every collection
    MethodsLoad *m_methods = nullptr;                     ///< one of them
    QSet<AccessGrantId> m_named;                          ///< to be read with what belongs to them
    QSet<AccessGrantId> m_inView;                         ///< wait until the spaces tell of their doors
    bool m_isRelatedOld = false;                          ///< what is known of some grant is being read anew
    bool m_isRestUnknown = false;                         ///< what belongs to grants may not be known of all now
    int m_running = 0;                                    ///< loads under way, and the reading of the workspace
    bool m_hasWorkspace = false;
    bool m_isReadingWorkspace = false;
    Instant m_passStartedAt{};
    Instant m_failedAskedAt{}; ///< when what could not be read was last asked for again
    std::optional<Instant> m_asOf;
    bool m_isRestored = false;
    ConnectionState m_connection;
};

} // namespace latchkey
