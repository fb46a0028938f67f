// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/parameter.h"
#include "sandbox/problems.h"

#include <QJsonObject>

namespace latchkey::sandbox {

/// The members of \a input that \a parameters name, each checked against its declaration; problems carry \a path.
QJsonObject checkMembers(const std::vector<Parameter> &parameters, const QJsonObject &input, const QStringList &path,
                         Problems &problems);

/// Whether \a text is "+", then 1-9, then up to 14 digits.
bool isPhoneNumber(const QString &text);

} // namespace latchkey::sandbox
