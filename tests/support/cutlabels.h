// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace latchkey::test {

/// Which labels of \a window that are seen have less height than their lines, with how many pixels are missing.
QStringList cutLabels(const QWidget &window);

} // namespace latchkey::test
