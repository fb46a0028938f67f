// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace latchkey {

/// One thing that may be chosen from a ChoiceList.
struct Choice {
    QUuid id;
    QString text;
    QString sub;          ///< smaller, behind the text
    QString icon;         ///< empty for none
    QByteArray searchKey; ///< see core/searchkey.h
    bool isEnabled = true;

    bool operator==(const Choice &) const = default;
};

} // namespace latchkey
