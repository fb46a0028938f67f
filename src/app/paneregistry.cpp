// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/paneregistry.h"

#include "panes/activity/activitypane.h"
#include "panes/devices/devicespane.h"
#include "panes/entrances/entrancespane.h"
#include "panes/grants/grantspane.h"
#include "panes/people/peoplepane.h"
#include "panes/spaces/spacespane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::PaneRegistry)
};

template <typename T> Pane *make(const PaneContext &context, QWidget *parent) { return new T(context, parent); }

} // namespace

QString PaneEntry::plainTitle() const { return QString(title).remove(u'&'); }

QList<PaneEntry> paneRegistry()
{
    return {
        {PaneId::People, Text::tr("&People"), u"people"_s, make<PeoplePane>},
        {PaneId::Grants, Text::tr("&Grants"), u"grants"_s, make<GrantsPane>},
        {PaneId::Devices, Text::tr("&Devices"), u"devices"_s, make<DevicesPane>},
        {PaneId::Entrances, Text::tr("&Entrances"), u"entrances"_s, make<EntrancesPane>},
        {PaneId::Spaces, Text::tr("&Spaces"), u"spaces"_s, make<SpacesPane>},
        {PaneId::Activity, Text::tr("&Activity"), u"activity"_s, make<ActivityPane>},
    };
}

} // namespace latchkey
