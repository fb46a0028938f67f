// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/kind.h"
#include "sandbox/row.h"

#include <QByteArray>

#include <vector>

namespace latchkey::sandbox {

/// The body of a success.
struct Payload {
    QByteArray json;
};

/// {"ok":true}
Payload nothing();
/// {"<kind>":row,"ok":true}
Payload one(Kind kind, const Row &row);
/// {"<kinds>":[rows],"ok":true}
Payload many(Kind kind, const std::vector<Row *> &rows);
/// {"<key>":value,"ok":true}
Payload keyed(QLatin1StringView key, const QJsonValue &value);

/// {…members,"ok":true}
Payload several(QJsonObject members);

/// "[…]" of the rows' written forms.
QByteArray arrayOf(const std::vector<Row *> &rows);

} // namespace latchkey::sandbox
