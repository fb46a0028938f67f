// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalline.h"

namespace latchkey::test {

/// A note of an operation of its own, of which something is left to do.
inline JournalNote note(const QString &title, JournalStage stage)
{
    const OperationId id(QUuid::createUuid());
    const Instant at{std::chrono::hours(490'000)};
    JournalNote made{.operation = id, .at = at, .stage = stage, .facts = {}, .entry = {}};
    made.facts.kind = QStringLiteral("revoke_grant");
    made.facts.title = title;
    made.entry =
        JournalEntry{.id = id, .kind = made.facts.kind, .record = {{QStringLiteral("title"), title}}, .startedAt = at};
    return made;
}

} // namespace latchkey::test
