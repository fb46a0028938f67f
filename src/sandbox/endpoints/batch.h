// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

namespace latchkey::sandbox {

/// Gathers the resources of a get_related answer, each once.
class Batch {
  public:
    /// Kinds wanted by the call's include and exclude, out of \a kinds.
    Batch(const Call &call, const std::vector<Kind> &kinds);

    void add(Kind kind, Row *row);
    void add(Kind kind, const std::vector<Row *> &rows);
    Payload payload() const;

  private:
    std::vector<std::pair<Kind, std::vector<Row *>>> m_parts;
};

/// include and exclude over the plural words of \a kinds, for a schema.
std::vector<Parameter> batchParameters(std::vector<Parameter> parameters, const std::vector<Kind> &kinds);

} // namespace latchkey::sandbox
