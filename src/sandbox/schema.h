// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "sandbox/parameter.h"
#include "sandbox/problems.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace latchkey::sandbox {

/// A condition between parameters; adds to the problems where it is not met.
using Rule = std::function<void(const QJsonObject &parameters, Instant now, Problems &problems)>;

/// What an endpoint takes. Members it does not name are ignored, as the service does.
struct Schema {
    std::vector<Parameter> parameters{};
    std::vector<Rule> rules{};

    /// \a input checked: known members only, texts trimmed where the service trims; or 400 invalid_input with every
    /// problem.
    Result<QJsonObject> check(const QJsonObject &input, Instant now) const;
};

/// Exactly one of \a names is given.
Rule exactlyOneOf(const QStringList &names);
/// One or more of \a names are given.
Rule atLeastOneOf(const QStringList &names);
/// ends_at is in the future and later than starts_at (now, where that is not given).
Rule windowIsAhead();
/// windowIsAhead() for the object \a name.
Rule windowIsInOrder(const QString &name);

} // namespace latchkey::sandbox
