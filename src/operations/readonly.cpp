// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/readonly.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ReadOnly)
};

} // namespace

QString readOnlyText(ReadOnly why)
{
    switch (why) {
    case ReadOnly::No:
        break;
    case ReadOnly::Offline:
        return Text::tr("Nothing can be changed until Seam answers again.");
    case ReadOnly::OpenElsewhere:
        return Text::tr("This workspace is open elsewhere: changes are made there.");
    }
    return {};
}

} // namespace latchkey
