// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/requestpreview.h"

#include "api/seamclient.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// In single quotes the shell reads nothing but the quote itself.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\''; }

QString workspaceHeader(const Credential &credential)
{
    return credential.needsWorkspace() && !credential.workspaceId.isNull()
               ? u"  --header \"seam-workspace: %1\" \\\n"_s.arg(credential.workspaceId.toString())
               : QString();
}

} // namespace

RequestPreview previewOf(const api::Endpoint &endpoint, const QJsonObject &body)
{
    return {.path = endpoint.path,
            .json = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Indented)).trimmed()};
}

QString curlText(const RequestPreview &preview, const SeamClient &client)
{
    // The quoted word keeps the shell from reading $, ` and \ in the body; no line of it can be that word alone,
    // since JSON escapes line breaks.
    return "curl --include --request POST "_L1 + quoted(QString::fromLatin1(client.url(preview.path).toEncoded())) +
           " \\\n"
           "  --header \"Authorization: Bearer $SEAM_API_KEY\" \\\n"_L1 +
           workspaceHeader(client.credential()) + "  --json @- <<'EOF'\n"_L1 + preview.json +
           "\n"
           "EOF\n"_L1;
}

} // namespace latchkey
