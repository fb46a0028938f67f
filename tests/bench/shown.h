// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>

#include <functional>

namespace latchkey::bench {

/// Milliseconds from \a act until \a view has painted what came of it, and nothing more waits to be done.
double timeUntilShown(const QAbstractItemView &view, const std::function<void()> &act);

} // namespace latchkey::bench
