// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "store/askedat.h"

#include <QList>
#include <QObject>
#include <QUuid>

namespace latchkey {

/// What one batch did to a collection. The lists do not overlap, unless it told of a row twice.
struct ChangeSet {
    QList<QUuid> added;
    QList<QUuid> changed;
    QList<QUuid> removed;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// How much of a collection is here.
struct LoadState {
    enum class Phase { Unloaded, Loading, Loaded, Failed, NotOffered };

    Phase phase = Phase::Unloaded;
    ApiError error; ///< of Failed and NotOffered; of Loaded, where several lists make one: what one of them lacks
};

/// The signals and the load state that every collection has.
class EntityCollection : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    const LoadState &loadState() const { return m_loadState; }
    void setLoadState(const LoadState &state);
    /// Whether all of it was read once, if perhaps a while ago or by an earlier start: what is not here was not there
    /// then.
    bool isWhole() const { return m_isWhole; }
    /// What is here was all of it once, though it has not been read since the start.
    void setRestored();
    /// Removes the rows of which nothing was heard since \a began, when a pass began that has met all there are.
    virtual void retain(AskedAt began) = 0;

  Q_SIGNALS:
    /// Rows came, went or are different; emitted once for each batch, after it is in.
    void changed(const latchkey::ChangeSet &change);
    void loadStateChanged();

  private:
    LoadState m_loadState;
    bool m_isWhole = false;
};

} // namespace latchkey
