// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace latchkey {

/// Opens "About Latchkey" over \a parent.
void showAbout(QWidget *parent);
/// Opens the list of what Latchkey is built with, and under which licences.
void showLicences(QWidget *parent);

} // namespace latchkey
