// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/unlockentrancesheet.h"

#include "core/apierrortext.h"
#include "core/oneline.h"
#include "core/searchkey.h"
#include "core/shownname.h"
#include "operations/lockdoor.h"
#include "ui_unlockentrancesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

UnlockEntranceSheet::UnlockEntranceSheet(const AcsEntrance &entrance, std::unique_ptr<DoorOpenersReader> reader,
                                         const Clock &clock, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Unlock %1").arg(isolated(shownName(entrance))), tr("Unlock"), runner, parent)
    , m_entrance(entrance)
    , m_reader(std::move(reader))
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::UnlockEntranceSheet>())
{
    setObjectName(u"unlockEntranceSheet"_s);
    if (!entrance.opensWith.has(AccessMode::CloudKey)) {
        refuse({.kind = NoticeStrip::Kind::Warn,
                .icon = {},
                .fact = tr("%1 cannot be unlocked remotely.").arg(isolated(shownName(entrance))),
                .consequence = tr("It opens only to somebody at the door with a PIN, card or key of their own.")});
        return;
    }
    m_ui->setupUi(formArea());
    form().add(m_ui->cloudKey, m_ui->cloudKeyMessage, DraftField::Methods);
    connect(m_ui->cloudKey, &ChoiceList::chosenChanged, this, &UnlockEntranceSheet::choiceChanged);
    connect(m_reader.get(), &DoorOpenersReader::changed, this, &UnlockEntranceSheet::showKeys);
    m_reader->load(m_entrance.id);
}

UnlockEntranceSheet::~UnlockEntranceSheet() = default;

void UnlockEntranceSheet::showKeys()
{
    const DoorOpeners &openers = m_reader->openers();
    QList<Choice> choices;
    for (const DoorOpener &opener : openers.notEnded(m_clock.now())) {
        if (opener.kind == DoorOpener::Kind::Credential && opener.mode == AccessMode::CloudKey) {
            choices.append({.id = opener.credentialId.uuid(),
                            .text = opener.name,
                            .sub = opener.by,
                            .icon = u"method-cloud"_s,
                            .searchKey = searchKey({opener.name, opener.by})});
        }
    }
    m_ui->cloudKey->setChoices(choices);
    if (choices.size() == 1) {
        m_ui->cloudKey->setChosen({choices.first().id});
        takeAsGiven();
    }
    if (choices.isEmpty() && openers.state.phase != LoadState::Phase::Loading) {
        refuse(noKeys());
    }
}

/// Why there is nothing to choose from.
NoticeStrip::Notice UnlockEntranceSheet::noKeys() const
{
    if (const auto error = m_reader->openers().failureOf(DoorOpeners::Source::Credentials)) {
        return NoticeStrip::failure(explain(*error));
    }
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = tr("Nobody has a cloud key for this entrance."),
            .consequence = tr("Create a grant with a cloud key for it first.")};
}

void UnlockEntranceSheet::choiceChanged()
{
    setSentence(m_ui->cloudKey->chosenOne().isNull()
                    ? QString()
                    : tr("Ask <b>%1</b> to unlock.").arg(isolated(shownName(m_entrance)).toHtmlEscaped()));
    refreshProblems();
}

DraftProblems UnlockEntranceSheet::problems() const
{
    if (m_ui->cloudKey->chosenOne().isNull()) {
        return {{.field = DraftField::Methods, .message = tr("Choose the cloud key to open it with.")}};
    }
    return {};
}

std::unique_ptr<Operation> UnlockEntranceSheet::operation() const
{
    return unlockEntrance(m_entrance.id, AcsCredentialId(m_ui->cloudKey->chosenOne()));
}

QString UnlockEntranceSheet::busyText() const { return tr("Unlocking…"); }

} // namespace latchkey
