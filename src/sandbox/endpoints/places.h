// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

namespace latchkey::sandbox {

/// A rule: spaces, entrances, devices or the deprecated location name one place or more.
void atLeastOnePlace(const QJsonObject &parameters, Instant now, Problems &problems);
/// 404 unless every place that \a parameters name is in the workspace.
Result<void> requirePlaces(const Workspace &workspace, const QJsonObject &parameters);

} // namespace latchkey::sandbox
