// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/encodesheet.h"

#include "models/choices.h"
#include "operations/encodecard.h"
#include "store/workspacestore.h"
#include "ui_encodesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

EncodeSheet::EncodeSheet(const AccessMethod &method, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Encode card"), tr("Encode card"), runner, parent)
    , m_store(store)
    , m_method(method.id)
    , m_ui(std::make_unique<Ui::EncodeSheet>())
{
    setObjectName(u"encodeSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->encoder, m_ui->encoderMessage, DraftField::Device);
    m_ui->encoder->setChoices(encoderChoices(store));
    if (store.encoders.size() == 1) {
        m_ui->encoder->setChosen({store.encoders.values().constFirst().id.uuid()});
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
    setSentence(encoder ? tr("Write the card on <b>%1</b>.").arg(encoder->displayName.toHtmlEscaped()) : QString());
    refreshProblems();
}

DraftProblems EncodeSheet::problems() const
{
    if (m_ui->encoder->chosenOne().isNull()) {
        return {{.field = DraftField::Device, .message = tr("Choose the encoder that the card lies on.")}};
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

} // namespace latchkey
