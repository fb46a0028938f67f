// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/methodcards.h"

#include "core/apierrortext.h"
#include "models/choices.h"
#include "operations/encodecard.h"
#include "widgets/bigpin.h"
#include "widgets/clipboard.h"
#include "widgets/copyfield.h"
#include "widgets/iconset.h"
#include "widgets/qrview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

PinProgress::PinProgress(Clipboard &clipboard, const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::Code, clock, parent)
    , m_pin(new BigPin)
    , m_show(new QPushButton(icons::icon(u"reveal"_s), tr("&Show PIN")))
    , m_copy(new QPushButton(icons::icon(u"copy"_s), tr("Copy &PIN")))
    , m_note(new QLabel)
{
    m_pin->setObjectName(u"bigPin"_s);
    m_show->setObjectName(u"showPinButton"_s);
    m_copy->setObjectName(u"copyPinButton"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(m_pin);
    auto *row = new QHBoxLayout;
    row->addWidget(m_show);
    row->addWidget(m_copy);
    row->addWidget(m_note);
    row->addStretch();
    layout->addLayout(row);
    setContent(content);
    content->hide();
    connect(m_show, &QPushButton::clicked, m_pin, [this] { m_pin->setShown(!m_pin->isShown()); });
    connect(m_pin, &BigPin::shownChanged, this, [this](bool shown) {
        m_show->setText(shown ? tr("&Hide PIN") : tr("&Show PIN"));
        m_show->setIcon(icons::icon(shown ? u"hide"_s : u"reveal"_s));
    });
    connect(m_copy, &QPushButton::clicked, this, [this, &clipboard] {
        clipboard.copySecret(m_pin->pin());
        m_note->setText(tr("cleared from the clipboard after 1 min"));
    });
}

void PinProgress::showMethod(const AccessMethod &method)
{
    m_pin->setPin(method.code);
    m_pin->parentWidget()->setVisible(!method.code.isEmpty());
}

CardProgress::CardProgress(WorkspaceStore &store, const QList<AcsSystemId> &systems, OperationRunner &runner,
                           const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::Card, clock, parent)
    , m_store(store)
    , m_systems(systems)
    , m_runner(runner)
    , m_instruction(new QLabel)
    , m_encoder(new QComboBox)
    , m_encode(new QPushButton(icons::icon(u"encoder"_s), tr("&Encode card")))
    , m_progress(new QProgressBar)
{
    m_encoder->setObjectName(u"encoderBox"_s);
    m_encoder->setAccessibleName(tr("Encoder"));
    m_encode->setObjectName(u"encodeButton"_s);
    m_instruction->setObjectName(u"cardInstruction"_s);
    m_instruction->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Waiting for a card"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(m_instruction);
    layout->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addWidget(m_encoder);
    row->addWidget(m_encode);
    row->addStretch();
    layout->addLayout(row);
    setContent(content);
    fillEncoders();
    connect(&store.encoders, &EntityCollection::changed, this, &CardProgress::fillEncoders);
    connect(m_encode, &QPushButton::clicked, this, &CardProgress::encode);
    setEncoding(false);
}

void CardProgress::fillEncoders()
{
    const QVariant chosen = m_encoder->currentData();
    m_encoder->clear();
    // Of places that have no doors yet nobody knows the system.
    const QList<AcsSystemId> systems = m_systems.isEmpty() ? QList{AcsSystemId()} : m_systems;
    for (const AcsSystemId system : systems) {
        for (const Choice &choice : encoderChoices(m_store, system)) {
            m_encoder->addItem(choice.sub.isEmpty() ? choice.text : tr("%1, %2").arg(choice.text, choice.sub),
                               choice.id);
        }
    }
    m_encoder->setCurrentIndex(qMax(0, m_encoder->findData(chosen)));
}

void CardProgress::showMethod(const AccessMethod &method)
{
    m_method = method.id;
    m_isReady = method.isReadyForEncoding && !method.isIssued;
    if (method.isIssued) {
        m_instruction->setText(tr("The card is written."));
    } else if (method.isAssignmentRequired) {
        m_instruction->setText(tr("This access system assigns registered cards. Assign one in its own program."));
    } else if (m_isReady && !m_isEncoding && m_instruction->text().isEmpty()) {
        m_instruction->setText(tr("Hold a blank card on the encoder, then write it. It can also be done later."));
    }
    setEncoding(m_isEncoding && !method.isIssued);
}

void CardProgress::setEncoding(bool encoding)
{
    m_isEncoding = encoding;
    m_progress->setVisible(encoding);
    m_encoder->setVisible(m_isReady);
    m_encode->setVisible(m_isReady);
    m_encoder->setEnabled(!encoding);
    m_encode->setEnabled(!encoding && m_encoder->count() > 0);
}

void CardProgress::encode()
{
    m_instruction->setText(tr("Hold a blank card on %1.").arg(m_encoder->currentText()));
    setEncoding(true);
    const OperationId id = m_runner.submit(encodeCard(m_method, AcsEncoderId(m_encoder->currentData().toUuid())));
    m_runner.whenOver(id, this, [this](const OperationStatus &status) { showOutcome(status); });
}

void CardProgress::showOutcome(const OperationStatus &status)
{
    setEncoding(false);
    if (status.state != OperationStatus::State::Succeeded) {
        m_instruction->setText(explain(status.error).sentence);
    } else if (status.attempt && status.attempt->status == ActionAttempt::Status::Pending) {
        m_instruction->setText(
            tr("The encoder has not said yet whether the card is written. Its state is shown above."));
    }
}

MobileKeyProgress::MobileKeyProgress(Clipboard &clipboard, int maxUseCount, const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::MobileKey, clock, parent)
    , m_qr(new QrView)
    , m_link(new CopyField(tr("link"), clipboard))
    , m_content(new QWidget)
{
    m_link->setObjectName(u"mobileKeyLink"_s);
    m_link->setSecret(true);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins({});
    row->addWidget(m_qr);
    auto *column = new QVBoxLayout;
    column->addWidget(new QLabel(tr("Scan with the person’s phone, or send the link.")));
    column->addWidget(m_link);
    auto *uses = new QLabel(tr("It can be opened %n time(s).", nullptr, maxUseCount));
    uses->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(uses);
    column->addStretch();
    row->addLayout(column, 1);
    setContent(m_content);
    m_content->hide();
}

void MobileKeyProgress::showMethod(const AccessMethod &method)
{
    if (m_link->text() != method.instantKeyUrl) {
        m_qr->setText(method.instantKeyUrl);
        m_link->setText(method.instantKeyUrl);
    }
    m_content->setVisible(!method.instantKeyUrl.isEmpty());
}

CloudKeyProgress::CloudKeyProgress(const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::CloudKey, clock, parent)
{
    auto *note = new QLabel(tr("Nothing to hand out: the desk unlocks for the person from the Entrances pane."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    setContent(note);
}

void CloudKeyProgress::showMethod(const AccessMethod &) {}

} // namespace latchkey
