// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/addmethodsheet.h"

#include "core/methodstate.h"
#include "core/modesupport.h"
#include "core/oneline.h"
#include "core/searchkey.h"
#include "core/shownname.h"
#include "models/cells.h"
#include "operations/addmethods.h"
#include "store/codefacts.h"
#include "store/workspacestore.h"
#include "ui_addmethodsheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// What a ChoiceList knows a mode by.
QUuid idOf(AccessMode mode) { return QUuid::createUuidV5(QUuid(), accessModeKey(mode)); }

QList<Door> doorsOf(const WorkspaceStore &store, AccessGrantId grant)
{
    QList<Door> doors;
    const auto add = [&](const DoorId &id) {
        if (const auto door = store.door(id)) {
            doors.append(*door);
        }
    };
    const auto places = store.places.find(grant);
    for (const DeviceId device : places ? places->deviceIds : QList<DeviceId>()) {
        add(device);
    }
    for (const AcsEntranceId entrance : places ? places->acsEntranceIds : QList<AcsEntranceId>()) {
        add(entrance);
    }
    return doors;
}

} // namespace

AddMethodSheet::AddMethodSheet(const AccessGrant &grant, WorkspaceStore &store, OperationRunner &runner,
                               const Clock &clock, QWidget *parent)
    : OperationSheet(tr("Add method"), tr("Add method"), runner, parent)
    , m_grant(grant)
    , m_store(store)
    , m_doors(doorsOf(store, grant.id))
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::AddMethodSheet>())
{
    setObjectName(u"addMethodSheet"_s);
    const UserIdentity *person = store.identities.find(grant.userIdentityId);
    m_person = isolated(person ? shownName(*person) : QString(grant.displayName));
    m_ui->setupUi(formArea());
    form().add(m_ui->mode, m_ui->modeMessage, DraftField::Methods);
    form().add(m_ui->codeEdit, m_ui->codeEditMessage, DraftField::Code);
    form().add(m_ui->maxUseSpin, m_ui->maxUseSpinMessage, DraftField::MaxUseCount);
    showModes();
    connect(m_ui->mode, &ChoiceList::chosenChanged, this, &AddMethodSheet::fieldChanged);
    connect(m_ui->codeEdit, &QLineEdit::textChanged, this, &AddMethodSheet::fieldChanged);
    connect(m_ui->maxUseSpin, &CountField::countChanged, this, &AddMethodSheet::fieldChanged);
    fieldChanged();
}

AddMethodSheet::~AddMethodSheet() = default;

void AddMethodSheet::showModes()
{
    QList<Choice> choices;
    for (const AccessMode one : allAccessModes) {
        const ModeSupport support = modeSupport(m_doors, one);
        choices.append({.id = idOf(one),
                        .text = accessModeText(one),
                        .sub = modeSupportReason(support),
                        .icon = modeIcon(one),
                        .searchKey = searchKey({accessModeText(one)}),
                        .isEnabled = !support.isOff()});
    }
    m_ui->mode->setChoices(choices);
}

std::optional<AccessMode> AddMethodSheet::mode() const
{
    const QUuid chosen = m_ui->mode->chosenOne();
    const auto *const found =
        std::ranges::find_if(allAccessModes, [&chosen](AccessMode one) { return idOf(one) == chosen; });
    return found == allAccessModes.end() ? std::nullopt : std::optional(*found);
}

MethodDraft AddMethodSheet::method() const
{
    MethodDraft draft{.mode = mode().value_or(AccessMode::Unknown)};
    if (draft.mode == AccessMode::Code) {
        draft.code = m_ui->codeEdit->text().trimmed();
    }
    if (draft.mode == AccessMode::MobileKey) {
        draft.instantKeyMaxUseCount = m_ui->maxUseSpin->count();
    }
    return draft;
}

void AddMethodSheet::fieldChanged()
{
    const bool isCode = mode() == AccessMode::Code;
    const bool isMobileKey = mode() == AccessMode::MobileKey;
    m_ui->codeLabel->setVisible(isCode);
    m_ui->codeCell->setVisible(isCode);
    m_ui->maxUseSpinLabel->setVisible(isMobileKey);
    m_ui->maxUseSpinCell->setVisible(isMobileKey);
    const QString lengths = codeLengthsHelp(modeSupport(m_doors, AccessMode::Code));
    m_ui->codeEditMessage->setHelp(u"%1 %2"_s.arg(tr("Empty: a random one."), lengths).trimmed());
    setSentence(sentence());
    refreshProblems();
}

QString AddMethodSheet::sentence() const
{
    const auto chosen = mode();
    return chosen ? tr("Add to the grant of <b>%1</b>: <b>%2</b>.")
                        .arg(m_person.toHtmlEscaped(), accessModeText(*chosen).toHtmlEscaped())
                  : QString();
}

DraftProblems AddMethodSheet::problems() const
{
    if (!mode()) {
        return {{.field = DraftField::Methods, .message = tr("Choose what to add.")}};
    }
    GrantDraft draft;
    draft.methods = {method()};
    return draft.howProblems({.now = m_clock.now(),
                              .doors = m_doors,
                              .identities = {},
                              .codeFacts = codeFacts(m_store, m_doors, m_clock.now())});
}

std::unique_ptr<Operation> AddMethodSheet::operation() const { return addMethods(m_grant.id, {method()}); }

QString AddMethodSheet::busyText() const { return tr("Adding…"); }

std::optional<DraftField> AddMethodSheet::fieldOf(const QString &parameter) const
{
    if (parameter.endsWith("code"_L1)) {
        return DraftField::Code;
    }
    return parameter.startsWith("requested_access_methods"_L1) ? std::optional(DraftField::Methods) : std::nullopt;
}

QString AddMethodSheet::receipt() const
{
    return tr("%1: %2 is asked for.").arg(m_person, accessModeText(mode().value_or(AccessMode::Unknown)));
}

} // namespace latchkey
