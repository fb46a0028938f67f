// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

class PaneFrame;
struct PaneContext;

/// Gives \a frame the action that writes its table into a CSV file, whose name starts with \a name.
void addExport(PaneFrame &frame, const PaneContext &context, const QString &name);

} // namespace latchkey
