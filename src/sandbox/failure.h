// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <expected>

namespace latchkey::sandbox {

/// A refusal as the service words it: {"error":{"type","message","validation_errors"?,"data"?},"ok":false}.
struct Failure {
    int status = 400;
    QString type;
    QString message;
    QJsonObject validationErrors{};
    QJsonObject data{};

    QByteArray body() const;
};

template <typename T> using Result = std::expected<T, Failure>;

/// 400 invalid_input about the whole body.
Failure invalidInput(const QString &message);
/// 400 invalid_input about the member at \a path, such as "ends_at".
Failure invalidField(const QString &path, const QString &message);

} // namespace latchkey::sandbox
