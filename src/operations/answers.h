// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "operations/operation.h"
#include "store/entitystore.h"

namespace latchkey {

/// Handlers for the answers that an operation's steps wait for.

/// The answer of a write that gives nothing.
inline Call<Void>::Handler answered(Operation::Done done)
{
    return [done = std::move(done)](Result<Void> answer) {
        if (answer) {
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    };
}

/// The answer of a delete: what is gone already needs no deleting.
inline Call<Void>::Handler removed(Operation::Done done)
{
    return [done = std::move(done)](Result<Void> answer) {
        if (answer || answer.error().kind == ApiError::Kind::NotFound) {
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    };
}

/// The answer holds rows: they go into the store.
template <typename T> typename Call<QList<T>>::Handler allStoredIn(EntityStore<T> &rows, Operation::Done done)
{
    return [&rows, done = std::move(done)](Result<QList<T>> answer) {
        if (answer) {
            rows.upsert(*answer);
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    };
}

/// The answer of a read by id: the row goes into the store, or out of it when the service has it no more.
template <typename T> typename Call<T>::Handler readBack(EntityStore<T> &rows, Id<T> id, Operation::Done done)
{
    return [&rows, id, done = std::move(done)](Result<T> answer) {
        if (answer) {
            rows.upsert(*answer);
            done({});
        } else if (answer.error().kind == ApiError::Kind::NotFound) {
            rows.remove(id);
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    };
}

} // namespace latchkey
