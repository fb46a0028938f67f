// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spacedraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Makes a space with its doors. One without a key gets one of ours, since it is looked up by that when no answer
/// came. The result is the space's id.
std::unique_ptr<Operation> createSpace(const SpaceDraft &draft);
extern const OperationKind createSpaceKind;

} // namespace latchkey
