// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace latchkey {

/// Does \a work on all parts of \a count things on as many threads as there are cores, while this thread waits. A part
/// is at least of \a leastPart things, and what is no more than one is done at once: waking a thread takes time.
/// What this thread owns does not change meanwhile, so \a work may read it wherever it runs.
void sideBySide(qsizetype count, qsizetype leastPart, const std::function<void(qsizetype from, qsizetype to)> &work);

} // namespace latchkey
