// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/readablekey.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QString readableKey(QStringView key)
{
    QString text = key.toString().replace(u'_', u' ').replace(u'.', u": "_s);
    if (!text.isEmpty()) {
        text.front() = text.front().toUpper();
    }
    return text;
}

} // namespace latchkey
