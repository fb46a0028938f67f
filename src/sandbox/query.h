// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/failure.h"
#include "sandbox/parameter.h"

#include <QJsonObject>
#include <QList>
#include <QPair>

namespace latchkey::sandbox {

/// Percent-decoded pairs of a query, in order.
using Query = QList<QPair<QString, QString>>;

/// 400 invalid_query_params where brackets stand for more than a list: `a[0]=`, `a[b]=`.
Result<void> checkBrackets(const Query &query);

/// The JSON body that \a query stands for: arrays as repeated keys, commas, `a[]=` or an empty `a=`; null as `a=`;
/// nested objects as `a.b=`; numbers and booleans by what \a parameters declare. Unreadable values stay texts,
/// so that the check names them.
QJsonObject fromQuery(const Query &query, const std::vector<Parameter> &parameters);

} // namespace latchkey::sandbox
