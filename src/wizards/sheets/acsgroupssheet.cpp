// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/acsgroupssheet.h"

#include "core/apierrortext.h"
#include "core/oneline.h"
#include "core/searchkey.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "ui_acsgroupssheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString nameOf(const AcsAccessGroup &group) { return group.displayName.isEmpty() ? group.name : group.displayName; }

} // namespace

AcsGroupsSheet::AcsGroupsSheet(const AcsUser &acsUser, std::unique_ptr<AcsGroupsReader> reader, OperationRunner &runner,
                               QWidget *parent)
    : OperationSheet(tr("Groups of %1").arg(isolated(shownName(acsUser))), tr("Change"), runner, parent)
    , m_acsUser(acsUser)
    , m_reader(std::move(reader))
    , m_ui(std::make_unique<Ui::AcsGroupsSheet>())
{
    setObjectName(u"acsGroupsSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->group, m_ui->groupMessage, DraftField::Places);
    m_ui->group->setEmptyText(tr("The groups are being read…"));
    connect(m_ui->group, &ChoiceList::chosenChanged, this, &AcsGroupsSheet::choiceChanged);
    connect(m_reader.get(), &AcsGroupsReader::changed, this, &AcsGroupsSheet::showGroups);
    m_reader->load(acsUser);
}

AcsGroupsSheet::~AcsGroupsSheet() = default;

void AcsGroupsSheet::showGroups()
{
    if (const auto error = m_reader->error()) {
        refuse({.kind = NoticeStrip::Kind::Bad,
                .icon = {},
                .fact = tr("The groups could not be read."),
                .consequence = explain(*error).sentence});
        return;
    }
    QList<Choice> choices;
    for (const AcsAccessGroup &one : m_reader->groups()) {
        choices.append({.id = one.id.uuid(),
                        .text = nameOf(one),
                        .sub = m_reader->isMember(one.id) ? tr("Member") : QString(),
                        .icon = {},
                        .searchKey = searchKey({nameOf(one)})});
    }
    sortByText(choices);
    m_ui->group->setEmptyText(tr("This access system has no groups."));
    m_ui->group->setChoices(choices);
}

NamedGroup AcsGroupsSheet::group() const
{
    const AcsAccessGroupId id(m_ui->group->chosenOne());
    const auto found = std::ranges::find(m_reader->groups(), id, &AcsAccessGroup::id);
    return found == m_reader->groups().end() ? NamedGroup() : NamedGroup{.id = id, .name = nameOf(*found)};
}

bool AcsGroupsSheet::isMember() const { return m_reader->isMember(group().id); }

void AcsGroupsSheet::choiceChanged()
{
    const QString who = isolated(shownName(m_acsUser)).toHtmlEscaped();
    const QString name = isolated(group().name).toHtmlEscaped();
    setSentence(group().id.isNull() ? QString()
                : isMember()        ? tr("Take <b>%1</b> out of <b>%2</b>.").arg(who, name)
                                    : tr("Add <b>%1</b> to <b>%2</b>.").arg(who, name));
    refreshProblems();
}

DraftProblems AcsGroupsSheet::problems() const
{
    if (group().id.isNull()) {
        return {{.field = DraftField::Places, .message = tr("Choose a group.")}};
    }
    return {};
}

std::unique_ptr<Operation> AcsGroupsSheet::operation() const
{
    return isMember() ? removeFromAccessGroup(m_acsUser.id, group()) : addToAccessGroup(m_acsUser.id, group());
}

QString AcsGroupsSheet::busyText() const { return tr("Changing…"); }

QString AcsGroupsSheet::receipt() const
{
    const QString who = isolated(shownName(m_acsUser));
    const QString name = isolated(group().name);
    return isMember() ? tr("%1 is not in the group %2 any more.").arg(who, name)
                      : tr("%1 is in the group %2 now.").arg(who, name);
}

} // namespace latchkey
