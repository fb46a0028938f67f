// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/requestpreview.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey {

RequestPreview previewOf(const api::Endpoint &endpoint, const QJsonObject &body)
{
    const QString json = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Indented)).trimmed();
    // The quoted word keeps the shell from reading $, ` and \ in the body; no line of it can be that word alone,
    // since JSON escapes line breaks.
    const QString curl = u"curl --include --request POST \"https://connect.getseam.com%1\" \\\n"
                         "  --header \"Authorization: Bearer $SEAM_API_KEY\" \\\n"
                         "  --json @- <<'EOF'\n"
                         "%2\n"
                         "EOF\n"_s.arg(endpoint.path, json);
    return {.path = endpoint.path, .json = json, .curl = curl};
}

} // namespace latchkey
