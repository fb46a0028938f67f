// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowdelegate.h"

namespace latchkey {

/// Paints the doors of a person: a high row for each door, a low one below it for each reason, which says what kind it
/// is before its name.
class AccessDelegate final : public RowDelegate {
    Q_OBJECT

  public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    void paintReason(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace latchkey
