// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/encode.h"

#include <QDateTime>
#include <QTimeZone>

namespace latchkey::api::encode {

QJsonValue value(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace latchkey::api::encode
