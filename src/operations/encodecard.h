// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/attemptwatch.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Cards may take a while: somebody has to put one on the encoder.
inline AttemptWatch encodingWatch() { return {.limit = std::chrono::seconds(90)}; }

/// Writes the card of a method that is ready for encoding, and watches it. A refusal fails with
/// ApiError::Kind::ActionFailed and a sentence that says what to do at the encoder.
std::unique_ptr<Operation> encodeCard(AccessMethodId method, AcsEncoderId encoder,
                                      const AttemptWatch &watch = encodingWatch());
extern const OperationKind encodeCardKind;

} // namespace latchkey
