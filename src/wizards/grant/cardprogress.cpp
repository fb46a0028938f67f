// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/cardprogress.h"

#include "core/apierrortext.h"
#include "models/choices.h"
#include "operations/encodecard.h"
#include "ui_cardprogress.h"
#include "widgets/iconset.h"

#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace latchkey {

CardProgress::CardProgress(WorkspaceStore &store, const QList<AcsSystemId> &systems, OperationRunner &runner,
                           const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::Card, clock, parent)
    , m_store(store)
    , m_systems(systems)
    , m_runner(runner)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::CardProgress>())
{
    auto *content = new QWidget;
    m_ui->setupUi(content);
    m_ui->encodeButton->setIcon(icons::icon(u"encoder"_s));
    setContent(content);
    fillEncoders();
    connectButtons();
    setPhase(Phase::NotReady);
}

CardProgress::~CardProgress() = default;

void CardProgress::connectButtons()
{
    connect(&m_store.encoders, &EntityCollection::changed, this, &CardProgress::fillEncoders);
    connect(&m_runner, &OperationRunner::readOnlyChanged, this, &CardProgress::fillEncoders);
    connect(m_ui->encodeButton, &QPushButton::clicked, this, &CardProgress::encode);
    connect(m_ui->otherEncoderButton, &QPushButton::clicked, this, &CardProgress::chooseOther);
    connect(m_ui->encodeLaterButton, &QPushButton::clicked, this, [this] {
        m_encoding = {};
        setPhase(Phase::Later);
        instruct(tr("The card waits under “To encode” in the Grants pane. It can be written there at any time."));
    });
}

void CardProgress::fillEncoders()
{
    const QVariant chosen = m_ui->encoderBox->currentData();
    m_ui->encoderBox->clear();
    // Of places that have no doors yet nobody knows the system: then all are offered.
    for (const Choice &choice : encoderChoices(m_store, m_systems)) {
        m_ui->encoderBox->addItem(choice.sub.isEmpty() ? choice.text : tr("%1, %2").arg(choice.text, choice.sub),
                                  choice.id);
    }
    m_ui->encoderBox->setCurrentIndex(qMax(0, m_ui->encoderBox->findData(chosen)));
    const bool hadAny = m_ui->encodeButton->isEnabled();
    m_ui->encodeButton->setEnabled(m_ui->encoderBox->count() > 0 && m_runner.readOnly() == ReadOnly::No);
    m_ui->encodeButton->setToolTip(readOnlyText(m_runner.readOnly()));
    if (m_phase == Phase::Choosing && hadAny != m_ui->encodeButton->isEnabled()) {
        instructToChoose();
    }
}

void CardProgress::showMethod(const AccessMethod &method)
{
    m_method = method.id;
    if (method.isIssued) {
        if (m_phase != Phase::Written) {
            setPhase(Phase::Written);
            instruct(tr("The card is written."));
        }
    } else if (method.isAssignmentRequired) {
        instruct(tr("This access system assigns registered cards. Assign one in its own program."));
    } else if (method.isReadyForEncoding && (m_phase == Phase::NotReady || m_phase == Phase::Written)) {
        setPhase(Phase::Choosing);
        instructToChoose();
    }
}

void CardProgress::setPhase(Phase phase)
{
    m_phase = phase;
    const bool isEncoding = phase == Phase::Encoding;
    const bool isChoosing = phase == Phase::Choosing;
    m_ui->encodingBar->setVisible(isEncoding);
    m_ui->encoderBox->setVisible(isChoosing || phase == Phase::Later);
    m_ui->encodeButton->setVisible(isChoosing || phase == Phase::Later);
    m_ui->otherEncoderButton->setVisible(isEncoding);
    m_ui->encodeLaterButton->setVisible(isEncoding || isChoosing);
    refreshState();
}

void CardProgress::instruct(const QString &html)
{
    m_ui->cardInstruction->setLiveText(html, QTextDocumentFragment::fromHtml(html).toPlainText());
}

void CardProgress::instructToChoose()
{
    instruct(m_ui->encoderBox->count() > 0
                 ? tr("Lay a blank card on an encoder, choose that encoder and write the card.")
                 : tr("There is no encoder for this access system. Connect one, then encode the card from the Grants "
                      "pane."));
}

QString CardProgress::encoderName() const
{
    return u"<b>"_s + m_ui->encoderBox->currentText().toHtmlEscaped() + u"</b>"_s;
}

void CardProgress::encode()
{
    // The button goes, and the focus with it: to where the next key does no harm.
    const bool hadFocus = m_ui->encodeButton->hasFocus();
    m_encodingSince = m_clock.now();
    setPhase(Phase::Encoding);
    if (hadFocus) {
        m_ui->otherEncoderButton->setFocus(Qt::OtherFocusReason);
    }
    instruct(tr("Hold a blank card on %1.").arg(encoderName()));
    m_encoding = m_runner.submit(encodeCard(m_method, AcsEncoderId(m_ui->encoderBox->currentData().toUuid())));
    m_runner.whenOver(m_encoding, this, [this](const OperationStatus &status) {
        if (status.id == m_encoding) {
            showOutcome(status);
        }
    });
}

void CardProgress::chooseOther()
{
    m_encoding = {};
    setPhase(Phase::Choosing);
    instruct(
        tr("%1 still waits for a card and gives up by itself. Choose the encoder to use instead.").arg(encoderName()));
    m_ui->encoderBox->setFocus(Qt::OtherFocusReason);
}

void CardProgress::showOutcome(const OperationStatus &status)
{
    m_encoding = {};
    if (m_phase == Phase::Encoding) {
        setPhase(Phase::Choosing);
    }
    if (status.state != OperationStatus::State::Succeeded) {
        instruct(explain(status.error).sentence.toHtmlEscaped());
    } else if (status.attempt && status.attempt->status == ActionAttempt::Status::Pending) {
        instruct(tr("%1 has not said yet whether the card is written. The state above follows.").arg(encoderName()));
    }
}

QString CardProgress::stateText(const MethodStatus &status) const
{
    return m_phase == Phase::Encoding ? tr("Waiting for a card") : MethodProgress::stateText(status);
}

Instant CardProgress::stateSince(const MethodStatus &status) const
{
    return m_phase == Phase::Encoding ? m_encodingSince : MethodProgress::stateSince(status);
}

} // namespace latchkey
