// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/jsonreading.h"

using namespace Qt::StringLiterals;

namespace latchkey::json {

void Reading::fail(std::string_view key)
{
    if (m_failed) {
        return;
    }
    m_failed = true;
    const auto append = [this](std::string_view name) {
        m_problem += (m_problem.isEmpty() ? u""_s : u"."_s) + QString::fromUtf8(name);
    };
    for (const Step &step : m_path) {
        if (step.index >= 0) {
            m_problem += u'[' + QString::number(step.index) + u']';
        } else {
            append(step.key);
        }
    }
    if (!key.empty()) {
        append(key);
    }
}

QString Reading::shared(std::string_view text)
{
    const auto [found, isNew] = m_shared.try_emplace(text);
    if (isNew) {
        found->second = QString::fromUtf8(text);
    }
    return found->second;
}

} // namespace latchkey::json
