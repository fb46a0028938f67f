// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/deleting.h"

#include "sandbox/rules/notices.h"

using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto deletionTakes = 2000ms;

} // namespace

void deleteLater(Workspace &workspace, Row &row, Kind kind, void (*drop)(Workspace &, const Row &))
{
    if (isBeingDeleted(row)) {
        return;
    }
    markBeingDeleted(workspace, row);
    workspace.timeline().after(deletionTakes, [&workspace, id = row.idText(), kind, drop] {
        if (const Row *later = workspace.find(kind, id)) {
            drop(workspace, *later);
        }
    });
}

} // namespace latchkey::sandbox
