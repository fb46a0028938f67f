// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "operations/operation.h"
#include "store/entitystore.h"

namespace latchkey {

/// What a write does when no answer came: it is never sent again by itself, but the service is asked what is there.

/// How a write may send.
enum class Sending {
    AtOnce,      ///< it was not sent before
    IfNotDone,   ///< it was, and nobody knows what came of that: looks first
    IfUntouched, ///< the same, and sends only where all is as it was before
    Never        ///< the same, but only looks
};

/// A create that carries a key.
template <typename T> struct KeyedCreate {
    std::function<Call<T>()> send;
    std::function<Call<T>()> lookUp; ///< by that key
    /// Where the key was typed: the parameter it is sent as, and whether what has that key is what was sent.
    QString typedAs{};
    std::function<bool(const T &)> isOurs{};
};

/// What the service says where somebody else has the key that is sent as \a parameter.
ApiError keyTaken(const QString &parameter);

/// What the look-up found, or that it is somebody else's.
template <typename T> Result<T> ours(const KeyedCreate<T> &create, Result<T> found)
{
    if (found && create.isOurs && !create.isOurs(*found)) {
        return std::unexpected(keyTaken(create.typedAs));
    }
    return found;
}

/// Sends \a create and, when nobody knows what came of it, looks it up: found counts as answered; else the outcome
/// stays unknown. \a sending says whether it looks first, and then sends what is not there.
template <typename T> void createOnce(QObject *guard, const KeyedCreate<T> &create, Sending sending,
                                      const std::function<void(Result<T>)> &then)
{
    const auto send = [guard, create, sending, then] {
        create.send().then(guard, [guard, create, sending, then](Result<T> answer) {
            // A conflict of a repeated create may be with its own first time, which was still under way.
            if (answer || (answer.error().kind != ApiError::Kind::OutcomeUnknown &&
                           !(sending != Sending::AtOnce && answer.error().kind == ApiError::Kind::Conflict))) {
                then(std::move(answer));
                return;
            }
            create.lookUp().then(guard, [create, answer, then](Result<T> found) {
                then(found ? ours(create, std::move(found)) : answer);
            });
        });
    };
    if (sending == Sending::AtOnce) {
        send();
        return;
    }
    create.lookUp().then(guard, [create, sending, send, then](Result<T> found) {
        if (!found && found.error().kind == ApiError::Kind::NotFound && sending != Sending::Never) {
            send();
            return;
        }
        if (!found) {
            found.error().kind = ApiError::Kind::OutcomeUnknown;
        }
        then(ours(create, std::move(found)));
    });
}

/// What is seen of a write whose outcome is not known.
enum class Trace {
    Done,     ///< it was carried out
    AsBefore, ///< all is as it was before it
    None,     ///< neither: it was not carried out, or something else came after it
};

/// How a write to one row is recognised afterwards.
template <typename T> struct Evidence {
    std::function<Call<T>()> read;
    std::function<bool(const T &)> isDone; ///< whether the row looks as the write leaves it
    bool isDoneWhenGone = false;
    std::function<bool(const T &)> isAsBefore{}; ///< whether it looks as the write found it; none: nobody can tell

    Trace traceIn(const T &row) const
    {
        return isDone(row) ? Trace::Done : isAsBefore && isAsBefore(row) ? Trace::AsBefore : Trace::None;
    }
};

/// Asks the service what is seen of a write; an error when it could not be asked.
using Look = std::function<void(const std::function<void(Result<Trace>)> &then)>;

/// Looks at the row, which goes into the store. One that is gone is done or, if \a evidence does not say so, is not.
template <typename T> Look lookAt(QObject *guard, EntityStore<T> &rows, const Evidence<T> &evidence)
{
    return [guard, &rows, evidence](const std::function<void(Result<Trace>)> &then) {
        evidence.read().then(guard, [&rows, evidence, then](Result<T> row) {
            if (row) {
                rows.upsert(*row);
                then(evidence.traceIn(*row));
            } else if (row.error().kind == ApiError::Kind::NotFound) {
                then(evidence.isDoneWhenGone ? Trace::Done : Trace::None);
            } else {
                then(std::unexpected(std::move(row.error())));
            }
        });
    };
}

/// Runs \a send and, when nobody knows what came of it, \a look: what is seen to be done counts as answered, else the
/// outcome stays unknown. \a sending says whether it looks first, and then sends what is not done.
void writeOnce(const std::function<void(const Operation::Done &done)> &send, const Look &look, Sending sending,
               const Operation::Done &done);

} // namespace latchkey
