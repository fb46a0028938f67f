// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace latchkey {

struct ApiError;
class SeamClient;
class WorkspaceStore;

/// Reads the devices and entrances of grants, one grant at a time, at most two at once.
class PlacesLoader : public QObject {
    Q_OBJECT

  public:
    PlacesLoader(SeamClient &client, WorkspaceStore &store, QObject *parent = nullptr);

    /// Puts \a grant into the queue: at its end, or at its head if somebody is waiting for it.
    void enqueue(AccessGrantId grant, bool urgent = false);
    /// Goes on after a failure that may have passed: what waited then still does.
    void resume();
    /// Whether something is under way or about to be.
    bool isBusy() const { return m_inFlight > 0 || (!m_waiting.isEmpty() && !m_isHeld); }

  Q_SIGNALS:
    /// Nothing is under way any more, nor about to be.
    void idle();

  private:
    void next();
    void read(AccessGrantId grant);
    void failed(AccessGrantId grant, const ApiError &error);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    QList<AccessGrantId> m_waiting;
    QSet<AccessGrantId> m_queued; ///< as a set
    int m_inFlight = 0;
    bool m_isOffered = true;
    bool m_isHeld = false; ///< after a failure, until somebody asks again
};

} // namespace latchkey
