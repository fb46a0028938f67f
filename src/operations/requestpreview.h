// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/endpoint.h"
#include "operations/operation.h"

namespace latchkey {

/// The text of a request. \a body is what the endpoint function sends, its secrets replaced beforehand.
RequestPreview previewOf(const api::Endpoint &endpoint, const QJsonObject &body);

} // namespace latchkey
