// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/jsondom.h"

#include <QElapsedTimer>

namespace latchkey::json {

/// The parser of one thread. Its memory is many times that of the largest document, and getting it anew takes longer
/// than the parsing: it is kept until only smaller ones come, as they do once a workspace has been read.
class KeptParser {
  public:
    /// For a document of \a size bytes.
    simdjson::dom::parser &parserFor(qsizetype size)
    {
        if (std::size_t(size) >= m_parser.capacity() / muchSmaller) {
            m_needed.start();
        } else if (m_needed.hasExpired(kept)) {
            m_parser = simdjson::dom::parser();
        }
        return m_parser;
    }

  private:
    static constexpr std::size_t muchSmaller = 2;
    static constexpr qint64 kept = 1000; ///< milliseconds

    simdjson::dom::parser m_parser;
    QElapsedTimer m_needed; ///< all of its memory, since then
};

} // namespace latchkey::json
