// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/encodesheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "models/nochoice.h"
#include "operations/encodecard.h"
#include "store/workspacestore.h"
#include "ui_encodesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

const AccessGrant *grantOf(const WorkspaceStore &store, AccessMethodId method)
{
    const QList<QUuid> grants = store.grantsByMethod.find(method.uuid());
    return grants.isEmpty() ? nullptr : store.grants.find(grants.constFirst());
}

/// The systems of the doors that the card is for: only their encoders can write it. None while no door is known.
QList<AcsSystemId> systemsOf(const WorkspaceStore &store, const AccessGrant *grant)
{
    QList<AcsSystemId> systems;
    const auto places = grant ? store.places.find(grant->id) : std::nullopt;
    for (const AcsEntranceId id : places ? places->acsEntranceIds : QList<AcsEntranceId>()) {
        const AcsEntrance *entrance = store.entrances.find(id);
        if (entrance && !systems.contains(entrance->acsSystemId)) {
            systems.append(entrance->acsSystemId);
        }
    }
    return systems;
}

} // namespace

EncodeSheet::EncodeSheet(const AccessMethod &method, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Encode card"), tr("Encode card"), runner, parent)
    , m_store(store)
    , m_method(method.id)
    , m_ui(std::make_unique<Ui::EncodeSheet>())
{
    setObjectName(u"encodeSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->encoder, m_ui->encoderMessage, DraftField::Device);
    const AccessGrant *grant = grantOf(store, m_method);
    const UserIdentity *person = grant ? store.identities.find(grant->userIdentityId) : nullptr;
    m_person = person ? isolated(shownName(*person)) : QString();
    const QList<Choice> encoders = encoderChoices(store, systemsOf(store, grant));
    m_whyNone = encoders.isEmpty() ? whyNoEncoder(store) : QString();
    m_ui->encoder->setEmptyText(m_whyNone);
    m_ui->encoder->setChoices(encoders);
    if (encoders.size() == 1) {
        m_ui->encoder->setChosen({encoders.constFirst().id});
    }
    connect(m_ui->encoder, &ChoiceList::chosenChanged, this, &EncodeSheet::choiceChanged);
    // A card that has become ready meanwhile is no problem any more.
    connect(&store.methods, &EntityCollection::changed, this, &EncodeSheet::refreshProblems);
    choiceChanged();
}

EncodeSheet::~EncodeSheet() = default;

void EncodeSheet::choiceChanged()
{
    const AcsEncoder *encoder = m_store.encoders.find(m_ui->encoder->chosenOne());
    const QString where = encoder ? isolated(shownName(*encoder)).toHtmlEscaped() : QString();
    setSentence(!encoder ? QString()
                : m_person.isEmpty()
                    ? tr("Write the card on <b>%1</b>.").arg(where)
                    : tr("Write the card of <b>%1</b> on <b>%2</b>.").arg(m_person.toHtmlEscaped(), where));
    refreshProblems();
}

DraftProblems EncodeSheet::problems() const
{
    if (m_ui->encoder->chosenOne().isNull()) {
        return {{.field = DraftField::Device,
                 .message = m_whyNone.isEmpty() ? tr("Choose the encoder that the card lies on.") : m_whyNone}};
    }
    const AccessMethod *method = m_store.methods.find(m_method);
    if (!method || !method->isReadyForEncoding) {
        return {{.field = DraftField::Device,
                 .message = tr("The access system has not made this card ready yet. Try again in a moment.")}};
    }
    return {};
}

std::unique_ptr<Operation> EncodeSheet::operation() const
{
    return encodeCard(m_method, AcsEncoderId(m_ui->encoder->chosenOne()));
}

QString EncodeSheet::busyText() const { return tr("Waiting for the card…"); }

QString EncodeSheet::receipt() const
{
    return m_person.isEmpty() ? tr("The card is written.") : tr("The card of %1 is written.").arg(m_person);
}

} // namespace latchkey
