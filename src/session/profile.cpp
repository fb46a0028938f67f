// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/profile.h"

#include "api/seamclient.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QUrl defaultEndpoint() { return QUrl(u"https://connect.getseam.com"_s); }

std::expected<QUrl, QString> endpointFromInput(const QString &text)
{
    QString typed = text.trimmed();
    if (typed.isEmpty()) {
        return defaultEndpoint();
    }
    while (typed.endsWith(u'/')) {
        typed.chop(1);
    }
    // Strict: a mistyped address is refused here, not turned into another one.
    QUrl url(typed, QUrl::StrictMode);
    if (const auto problem = SeamClient::endpointProblem(url)) {
        return std::unexpected(*problem);
    }
    return url;
}

} // namespace latchkey
