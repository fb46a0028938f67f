// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/heldnotice.h"

#include "core/propertyzone.h"

namespace latchkey {

NoticeStrip::Notice heldNotice(std::chrono::milliseconds pause)
{
    if (pause.count() > 0) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(pause);
        return {.kind = NoticeStrip::Kind::Warn,
                .icon = {},
                .fact = NoticeStrip::tr("Seam asks for a pause after too many requests."),
                .consequence = NoticeStrip::tr("This is sent by itself in %1. You may close this window: it is sent "
                                               "all the same.")
                                   .arg(ageText(left))};
    }
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = NoticeStrip::tr("Seam refused the key."),
            .consequence = NoticeStrip::tr("This waits for a new one. You may close this window: it is sent all the "
                                           "same as soon as there is one.")};
}

} // namespace latchkey
