// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/page.h"
#include "core/apierror.h"

#include <QByteArray>

#include <functional>

/// From the body of an answer to values, all or nothing. Instantiated in codecs/, one file for each resource.
/// An error is of kind BadResponse and names the path of the offending member, never a value.
namespace latchkey::api::codec {

template <typename T> Result<T> one(const QByteArray &body, QLatin1StringView key);
template <typename T> Result<QList<T>> list(const QByteArray &body, QLatin1StringView key);
using CursorKnown = std::function<void(const QString &nextCursor)>;
/// Without a "pagination" member it is the only page. Rows take long: where there is a next page, \a cursorKnown is
/// called before they are read.
template <typename T>
Result<Page<T>> page(const QByteArray &body, QLatin1StringView key, const CursorKnown &cursorKnown = {});
/// Says that it is done, or is an empty object.
Result<Void> nothing(const QByteArray &body);

} // namespace latchkey::api::codec
