// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/staytimes.h"

namespace latchkey {

namespace {

const QTime dayBegins(5, 0);

} // namespace

QDate firstNight(const PropertyZone &zone, Instant start)
{
    const QDateTime local = zone.toLocal(start);
    return local.time() < dayBegins ? local.date().addDays(-1) : local.date();
}

QDate nextCheckinDay(const PropertyZone &zone, Instant now, QTime checkin)
{
    const QDate today = zone.toLocal(now).date();
    return zone.fromLocal(today, checkin) > now ? today : today.addDays(1);
}

} // namespace latchkey
