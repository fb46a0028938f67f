// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "store/entitystore.h"

#include <functional>
#include <utility>
#include <vector>

namespace latchkey {

/// One collection's way from the service into its store; may be walked again and again, not twice at once.
class CollectionLoad {
  public:
    using Finished = std::function<void(CollectionLoad &load)>;

    explicit CollectionLoad(EntityCollection &collection);
    virtual ~CollectionLoad() = default;
    Q_DISABLE_COPY_MOVE(CollectionLoad)

    EntityCollection &collection() const { return m_collection; }
    bool isRunning() const { return m_isRunning; }
    /// Reads the collection. \a finished is called once, after its load state says how it ended.
    void start(Finished finished);
    /// What it reads may be older than what is known of it: it is to be read again afterwards.
    void wantAgain() { m_isWantedAgain = true; }
    bool takeWantedAgain() { return std::exchange(m_isWantedAgain, false); }
    /// Does not read, since nothing can be read: \a error says why.
    void fail(const ApiError &error);

  protected:
    virtual void read() = 0;
    /// When its first question left: what others asked since then is taken to be newer than its pages.
    AskedAt began() const { return m_began; }
    /// Whether a pass meets every row there is, so that the others are gone.
    virtual bool isFull() const { return true; }
    /// The pass is over. An error says nothing of what is there.
    void finish(const Result<Void> &outcome);
    QObject *context() { return &m_context; }

  private:
    EntityCollection &m_collection;
    Finished m_finished;
    AskedAt m_began;
    bool m_isRunning = false;
    bool m_isWantedAgain = false;
    QObject m_context;
};

/// A collection of \a T whose rows come in batches.
template <typename T> class BatchLoad : public CollectionLoad {
  public:
    explicit BatchLoad(EntityStore<T> &store)
        : CollectionLoad(store)
        , m_store(store)
    {
    }

  protected:
    void take(QList<T> rows) { m_store.upsert(std::move(rows), began()); }
    void take(std::vector<QList<T>> pages) { m_store.upsert(std::move(pages), began()); }
    bool hasRows() const { return m_store.size() > 0; }

  private:
    EntityStore<T> &m_store;
};

/// A collection that the service gives in one answer.
template <typename T> class ListLoad final : public BatchLoad<T> {
  public:
    using Fetch = std::function<Call<QList<T>>()>;

    ListLoad(EntityStore<T> &store, Fetch fetch)
        : BatchLoad<T>(store)
        , m_fetch(std::move(fetch))
    {
    }

  private:
    void read() override
    {
        m_fetch().then(this->context(), [this](const Result<QList<T>> &rows) {
            if (rows) {
                this->take(*rows);
            }
            this->finish(rows ? Result<Void>() : Result<Void>(std::unexpected(rows.error())));
        });
    }

    Fetch m_fetch;
};

} // namespace latchkey
