// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QString>

namespace latchkey::api {

/// The cursor of the next page, as far as the end of a page's body shows it, of which \a parts are the parts; else
/// empty. The next page can so be on its way before this one is parsed. What the page really says, it says when it is
/// decoded.
QString cursorAhead(const QByteArrayList &parts);

} // namespace latchkey::api
