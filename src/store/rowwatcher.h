// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace latchkey {

/// Where a row is in its store, until it moves.
using RowPlace = quint32;

/// Is told of each row of a store as it comes, moves and goes, before others hear of the batch; of those that come new
/// at its end, on any thread, beside other watchers.
template <typename T> class RowWatcher {
  public:
    virtual ~RowWatcher() = default;
    virtual void rowCame(const T &row, RowPlace at) = 0;
    virtual void rowGoes(const T &row, RowPlace at) = 0;
    virtual void rowMoved(const T &row, RowPlace from, RowPlace to) = 0;
    virtual void batchOver() = 0;
};

} // namespace latchkey
