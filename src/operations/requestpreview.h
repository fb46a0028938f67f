// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/endpoint.h"
#include "operations/operation.h"

namespace latchkey {

class SeamClient;

/// The text of a request. \a body is what the endpoint function sends, its secrets replaced beforehand.
RequestPreview previewOf(const api::Endpoint &endpoint, const QJsonObject &body);

/// The request as \a client would send it, for a POSIX shell: to its endpoint and workspace, the key as $SEAM_API_KEY.
QString curlText(const RequestPreview &preview, const SeamClient &client);

} // namespace latchkey
