// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey::sandbox {

/// What the server is, and the places where it guesses because the service's documentation does not say: a line each.
QString aboutText();

} // namespace latchkey::sandbox
