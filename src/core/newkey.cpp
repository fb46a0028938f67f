// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/newkey.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace latchkey {

QString newKey() { return u"latchkey_"_s + QUuid::createUuid().toString(QUuid::Id128); }

} // namespace latchkey
