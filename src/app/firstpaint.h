// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QObject;
class QWidget;

namespace latchkey {

/// Has \a then called once \a window, which is shown, has been painted, or when that takes too long, as with one that
/// starts out as an icon. Not when \a context has gone.
void afterFirstPaint(QWidget &window, QObject *context, std::function<void()> then);

} // namespace latchkey
