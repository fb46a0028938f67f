// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace latchkey::json {

/// One pass over a document: where it is, the first member found wrong, and strings seen before.
class Reading {
  public:
    bool failed() const { return m_failed; }
    /// The path of the first member that is missing or not as the contract says; never a value.
    const QString &problem() const { return m_problem; }
    void fail(std::string_view key); ///< only the first one counts

    void enter(std::string_view key) { m_path.push_back({key, -1}); }
    void enter(qsizetype index) { m_path.push_back({{}, index}); }
    void leave() { m_path.pop_back(); }
    /// Equal texts share one string. Only valid while the document is.
    QString shared(std::string_view text);

  private:
    struct Step {
        std::string_view key;
        qsizetype index;
    };

    std::vector<Step> m_path;
    std::unordered_map<std::string_view, QString> m_shared;
    QString m_problem;
    bool m_failed = false;
};

} // namespace latchkey::json
