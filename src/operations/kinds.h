// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <span>

namespace latchkey {

/// Every kind of operation there is.
std::span<const OperationKind *const> operationKinds();
/// By its name in the journal; null of one that is not known here, as from a later version.
const OperationKind *findOperationKind(QStringView name);
/// The operation of \a kind that \a record describes, to go on with; null where it describes none. \a wasSent says that
/// the step it goes on with may have been sent.
std::unique_ptr<Operation> restoredOperation(const OperationKind &kind, const QJsonObject &record, bool wasSent);

} // namespace latchkey
