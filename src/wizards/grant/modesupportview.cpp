// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/modesupportview.h"

#include "core/grantdraft.h"
#include "core/methodstate.h"
#include "models/cells.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// What the person gets, where any door supports it; then what keeps the others from it.
QString supportText(const ModeSupport &support)
{
    QString reason = modeSupportReason(support);
    if (support.isOff()) {
        return reason;
    }
    QString gets;
    switch (support.mode) {
    case AccessMode::Code:
        gets = codeLengthsHelp(support);
        break;
    case AccessMode::Card:
        gets = ModeSupportView::tr("Written on an encoder.");
        break;
    case AccessMode::MobileKey:
        gets = ModeSupportView::tr("Link or QR code for a phone.");
        break;
    case AccessMode::CloudKey:
        gets = ModeSupportView::tr("The desk unlocks remotely.");
        break;
    case AccessMode::Unknown:
        break;
    }
    return QString(gets + u' ' + reason).trimmed();
}

} // namespace

ModeSupportView::ModeSupportView(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (std::size_t i = 0; i < allAccessModes.size(); ++i) {
        Block block{new QLabel, new QLabel(accessModeText(allAccessModes.at(i))), new QLabel, new WrapLabel};
        const QString key = accessModeKey(allAccessModes.at(i));
        block.count->setObjectName(QString(key + "SupportCount"_L1));
        block.reason->setObjectName(QString(key + "SupportReason"_L1));
        block.icon->setPixmap(icons::icon(modeIcon(allAccessModes.at(i))).pixmap(16, 16));
        block.count->setFont(theme::scaled(font(), theme::secondarySize, QFont::DemiBold));
        block.reason->setFont(theme::scaled(font(), theme::secondarySize));
        block.reason->setForegroundRole(QPalette::PlaceholderText);
        block.reason->setTextFormat(Qt::PlainText);
        grid->addWidget(block.icon, row, 0, Qt::AlignTop);
        grid->addWidget(block.name, row, 1);
        grid->addWidget(block.count, row, 2, Qt::AlignRight);
        grid->addWidget(block.reason, row + 1, 1, 1, 2);
        grid->setRowMinimumHeight(row + 2, 10);
        row += 3;
        m_blocks.at(i) = block;
    }
}

void ModeSupportView::setDoors(const QList<Door> &doors)
{
    for (std::size_t i = 0; i < allAccessModes.size(); ++i) {
        const ModeSupport support = modeSupport(doors, allAccessModes.at(i));
        const Block &block = m_blocks.at(i);
        block.count->setText(support.isOff() ? tr("Off") : tr("%1 of %2").arg(support.supporting).arg(support.total));
        block.reason->setText(supportText(support));
        block.reason->setVisible(!block.reason->text().isEmpty());
        block.name->setForegroundRole(support.isOff() ? QPalette::PlaceholderText : QPalette::WindowText);
    }
}

} // namespace latchkey
