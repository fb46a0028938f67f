// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace latchkey {

/// One page of a list that comes in pages.
template <typename T> struct Page {
    QList<T> rows;
    QString nextCursor; ///< opaque; give it back with the same parameters; empty on the last page
    bool hasNextPage = false;
};

} // namespace latchkey
