// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

namespace latchkey {

class Exchange;

/// The calls of which a request left and no answer came since. One that is sent again because none came in time, or
/// because the connection was lost, stays among them; one whose answer was an error is none until it is sent again.
class Unanswered final : public QObject {
    Q_OBJECT

  public:
    bool isEmpty() const { return m_calls.isEmpty(); }

    /// A request.
    void left(const Exchange *call);
    /// Its answer.
    void came(const Exchange *call);
    /// It has ended. Does nothing where it is none of them.
    void remove(const Exchange *call);

  Q_SIGNALS:
    void asked(); ///< a request has left
    void heard(); ///< an answer came, be it an error
    void ended(); ///< no answer is waited for any more, though none came

  private:
    QSet<const Exchange *> m_calls;
};

} // namespace latchkey
