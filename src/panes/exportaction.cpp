// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/exportaction.h"

#include "core/clock.h"
#include "panes/navigator.h"
#include "panes/panecontext.h"
#include "widgets/iconset.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/tableexport.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ExportAction)
};

} // namespace

void addExport(PaneFrame &frame, const PaneContext &context, const QString &name)
{
    auto *action = new QAction(icons::icon(u"export"_s), Text::tr("E&xport as CSV…"), &frame);
    action->setObjectName(u"exportAction"_s);
    action->setToolTip(Text::tr("Export what is shown"));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    action->setIconVisibleInMenu(false);
    QObject::connect(action, &QAction::triggered, &frame,
                     [&frame, &clock = context.clock, &navigator = context.navigator, name] {
                         const auto now = clock.now().time_since_epoch().count();
                         exportTable(*frame.table(), name, QDateTime::fromMSecsSinceEpoch(now).date(),
                                     [&navigator](const NoticeStrip::Notice &notice) { navigator.tell(notice); });
                     });
    frame.addTableAction(action);
}

} // namespace latchkey
