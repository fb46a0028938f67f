// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace latchkey::api {

/// The PINs, links and tokens in \a parameters, at any depth.
QStringList secretsIn(const QJsonObject &parameters);

/// \a text with each of \a secrets replaced by dots.
QString without(const QStringList &secrets, QString text);

} // namespace latchkey::api
