// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/page.h"
#include "core/apierror.h"

#include <QByteArray>

/// From the body of an answer to values, all or nothing. Instantiated in codecs/, one file for each resource.
/// An error is of kind BadResponse and names the path of the offending member, never a value.
namespace latchkey::api::codec {

template <typename T> Result<T> one(const QByteArray &body, QLatin1StringView key);
template <typename T> Result<QList<T>> list(const QByteArray &body, QLatin1StringView key);
/// Without a "pagination" member it is the only page.
template <typename T> Result<Page<T>> page(const QByteArray &body, QLatin1StringView key);
/// Says that it is done, or is an empty object.
Result<Void> nothing(const QByteArray &body);

} // namespace latchkey::api::codec
