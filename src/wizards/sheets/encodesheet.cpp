// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/encodesheet.h"

#include "models/choices.h"
#include "operations/encodecard.h"
#include "store/workspacestore.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"

using namespace Qt::StringLiterals;

namespace latchkey {

EncodeSheet::EncodeSheet(const AccessMethod &method, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Encode card"), tr("Encode card"), runner, parent)
    , m_store(store)
    , m_method(method)
    , m_encoders(new ChoiceList(u"encoder"_s, ChoiceList::Mode::One))
{
    setObjectName(u"encodeSheet"_s);
    m_encoders->setPlaceholder(tr("Encoder or access system"));
    m_encoders->setAccessibleTexts(tr("Search encoders"), tr("Encoders"));
    m_encoders->setChoices(encoderChoices(store));
    form()->addField(tr("&Encoder"), m_encoders, DraftField::Device,
                     tr("Lay a blank card on the encoder first and leave it there."));
    if (store.encoders.size() == 1) {
        m_encoders->setChosen({store.encoders.values().constFirst().id.uuid()});
    }
    connect(m_encoders, &ChoiceList::chosenChanged, this, &EncodeSheet::choiceChanged);
    choiceChanged();
}

void EncodeSheet::choiceChanged()
{
    const AcsEncoder *encoder = m_store.encoders.find(m_encoders->chosenOne());
    setSentence(encoder ? tr("Write the card on <b>%1</b>.").arg(encoder->displayName.toHtmlEscaped()) : QString());
    refreshProblems();
}

DraftProblems EncodeSheet::problems() const
{
    if (m_encoders->chosenOne().isNull()) {
        return {{.field = DraftField::Device, .message = tr("Choose the encoder that the card lies on.")}};
    }
    if (!m_method.isReadyForEncoding) {
        return {{.field = DraftField::Device,
                 .message = tr("The access system has not made this card ready yet. Try again in a moment.")}};
    }
    return {};
}

std::unique_ptr<Operation> EncodeSheet::operation() const
{
    return encodeCard(m_method.id, AcsEncoderId(m_encoders->chosenOne()));
}

QString EncodeSheet::busyText() const { return tr("Waiting for the card…"); }

} // namespace latchkey
