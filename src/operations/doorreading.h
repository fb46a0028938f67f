// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"
#include "operations/operationcontext.h"

namespace latchkey {

/// How many doors are written or read back with one request: well below the size of a page.
inline constexpr qsizetype doorChunk = 100;

/// Reads some doors, doorChunk at most, into the store: they say in which spaces they are.
void readDoors(OperationContext &context, const QList<DeviceId> &some, const Operation::Done &done);
void readDoors(OperationContext &context, const QList<AcsEntranceId> &some, const Operation::Done &done);

/// \a ids in parts of doorChunk at most.
template <typename T> QList<QList<T>> chunksOf(const QList<T> &ids)
{
    QList<QList<T>> chunks;
    for (qsizetype at = 0; at < ids.size(); at += doorChunk) {
        chunks.append(ids.mid(at, doorChunk));
    }
    return chunks;
}

} // namespace latchkey
