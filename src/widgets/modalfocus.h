// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QGuiApplication;

namespace latchkey {

/// From now on the keyboard goes back to the modal window whenever a window that it blocks gets it, by a click for
/// instance. Qt gives it away on X11, and then no key does anything.
void keepKeyboardWithModal(QGuiApplication &app);

} // namespace latchkey
