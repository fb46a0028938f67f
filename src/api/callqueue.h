// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pacing.h"

#include <QObject>
#include <QTimer>

namespace latchkey {

/// Who waits for a call: calls in the foreground leave before those in the background.
enum class CallPriority {
    Foreground, ///< somebody does
    Background  ///< nobody: what is shown is kept up to date
};

/// A call that may wait for its turn.
class QueuedCall {
  public:
    virtual ~QueuedCall() = default;
    QueuedCall() = default;
    Q_DISABLE_COPY_MOVE(QueuedCall)

    virtual CallPriority priority() const = 0;
    virtual const Pace &pace() const = 0;
    /// It is its turn: a request leaves now.
    virtual void depart() = 0;
};

/// Says which call may leave, and when: not during a pause, not while it is blocked, not faster than a device may be
/// asked, not too many at once; those in the foreground first, and in the order they were made.
class CallQueue final : public QObject {
    Q_OBJECT

  public:
    /// \a capacity: how many may be on their way at once.
    explicit CallQueue(int capacity);

    /// \a call waits for its turn; one made earlier, by its \a number, goes before it.
    void add(QueuedCall *call, quint64 number);
    /// It does not wait any more. Does nothing where it does not.
    void remove(const QueuedCall *call);
    /// A request that left has ended.
    void arrived();

    /// No call leaves for \a time, or longer where that was said before.
    void pause(std::chrono::milliseconds time);
    /// What is left of it.
    std::chrono::milliseconds pausedFor() const;
    /// How long the first of the calls waits that wait because their device may not be asked faster; zero if none does.
    std::chrono::milliseconds pacedFor() const;
    void setBlocked(bool isBlocked);
    bool isBlocked() const { return m_isBlocked; }
    void setCapacity(int capacity);

  Q_SIGNALS:
    /// A pause began, became longer, or is over.
    void pauseChanged();
    /// A call began to wait for its device, or none does any more.
    void paceChanged();

  private:
    struct Waiting {
        QueuedCall *call;
        quint64 number;
    };

    void advance();
    /// The first that may leave; else the time until one may, zero if that is not known.
    QList<Waiting>::iterator next(std::chrono::milliseconds &wait);
    void endPause();
    void waitForDevice(std::chrono::milliseconds time);

    QList<Waiting> m_waiting; ///< by number
    Pacing m_pacing;
    QTimer m_pause;
    QTimer m_pace;
    int m_capacity;
    int m_underWay = 0;
    bool m_isBlocked = false;
    bool m_isPaced = false;
    bool m_isAdvancing = false;
};

} // namespace latchkey
