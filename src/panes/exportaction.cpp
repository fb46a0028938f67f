// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/exportaction.h"

#include "core/clock.h"
#include "panes/navigator.h"
#include "panes/panecontext.h"
#include "store/workspacestore.h"
#include "widgets/iconset.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/tableexport.h"

#include <QAction>
#include <QCoreApplication>

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
    QObject::connect(action, &QAction::triggered, &frame, [&frame, context, name] {
        const QDate today = context.store.defaultZone().toLocal(context.clock.now()).date();
        exportTable(*frame.table(), name, today,
                    [&navigator = context.navigator](const NoticeStrip::Notice &notice) { navigator.tell(notice); });
    });
    frame.addTableAction(action);
}

} // namespace latchkey
