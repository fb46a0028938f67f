// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> get(Call &call) { return keyed("workspace"_L1, call.workspace.json()); }

} // namespace

Endpoints workspaceEndpoints() { return {{u"/workspaces/get"_s, reads, {}, get}}; }

} // namespace latchkey::sandbox
