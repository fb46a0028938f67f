// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/heldnotice.h"

namespace latchkey {

NoticeStrip::Notice heldNotice()
{
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = NoticeStrip::tr("Seam refused the key."),
            .consequence = NoticeStrip::tr("This waits for a new one. You may close this window: it is sent all the "
                                           "same as soon as there is one.")};
}

} // namespace latchkey
