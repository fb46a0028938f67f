// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace latchkey {

/// What a colour is for. Models and panes name roles; only widgets/inks.cpp knows colours.
enum class InkRole {
    Text,
    Text2, ///< secondary words and neutral icons
    Accent,
    Good,
    Warn,
    Bad,
    Sandbox,
    OnFill, ///< letters on Fill and BadFill
    Fill,
    BadFill,
    Window,
    Side,
    Base,
    Selection,
    SoftGood,
    SoftWarn,
    SoftBad,
    SoftInfo,
    Line,
    Hair,
    Control,
    ButtonEdge,
};

/// The item roles that the row delegate reads beside Qt::DisplayRole, Qt::CheckStateRole, Qt::TextAlignmentRole
/// and Qt::AccessibleTextRole (what the cell says when it shows a picture).
namespace RowRole {
enum : int {
    Id = 0x0200, ///< QUuid of the row's resource; selection and scroll are restored by it (column 0 is asked)
    Icon,        ///< QString, the file name of an icon without ".svg"
    IconInk,     ///< InkRole; Text2 when absent
    Sub,         ///< QString, a second smaller text; one that does not fit is dropped in tables and cut in lists
    Bold,        ///< bool
    TextInk,     ///< InkRole; Text when absent
    Since,       ///< qint64, ms since the epoch: the age is shown as Sub and kept up to date
    Slow,        ///< bool beside Since: past ten minutes the icon turns to InkRole::Warn
    Icons,       ///< QList<RowIcon> in fixed slots in place of the text
    Exported,    ///< QString, for a file in place of a text that is right today only, such as "Fri 21", or of its title
    SearchKey,   ///< QByteArray, what search looks in, see core/searchkey.h (column 0 is asked)
};
} // namespace RowRole

/// One slot of RowRole::Icons; an empty name is drawn as a dash.
struct RowIcon {
    QString name;
    InkRole ink = InkRole::Text2;
    bool isJoined = false; ///< stands close to the one before it, as a state to its method

    bool operator==(const RowIcon &) const = default;
};

inline size_t qHash(const RowIcon &icon, size_t seed = 0)
{
    return qHashMulti(seed, icon.name, int(icon.ink), icon.isJoined);
}

} // namespace latchkey

Q_DECLARE_METATYPE(latchkey::InkRole)
Q_DECLARE_METATYPE(latchkey::RowIcon)
