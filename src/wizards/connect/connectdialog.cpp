// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/connectdialog.h"

#include "session/profilestore.h"
#include "ui_connectdialog.h"
#include "widgets/buttons.h"
#include "widgets/theme.h"
#include "wizards/connect/revealaction.h"
#include "wizards/connect/zonebox.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int dialogWidth = 560;
constexpr int belowIntro = 6;

} // namespace

ConnectDialog::ConnectDialog(ProfileStore &profiles, ProfileKeys &keys, const Clock &clock, const ConnectStart &start,
                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConnectDialog>())
    , m_controller(new ConnectController(profiles, keys, start, this))
    , m_clock(clock)
    , m_others(new QMenu(this))
{
    m_ui->setupUi(this);
    dress();
    fillZones(*m_ui->zoneBox, clock);
    fillFields();
    fillOthers(profiles.profiles(), start);
    showStartNotice(start);
    connectFields();
    refresh();
    m_controller->check();
}

ConnectDialog::~ConnectDialog()
{
    // A field that loses the focus has what it holds checked, which would be shown in a dialog half taken down.
    m_controller->disconnect(this);
}

void ConnectDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void ConnectDialog::dress()
{
    setMinimumWidth(dialogWidth);
    m_ui->titleLabel->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold));
    m_ui->demoTitleLabel->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    for (QLabel *label :
         std::initializer_list<QLabel *>{m_ui->introLabel, m_ui->demoLabel, m_ui->keyLabel, m_ui->workspaceLabel,
                                         m_ui->nameLabel, m_ui->zoneLabel, m_ui->endpointLabel}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_ui->demoBand->setBackgroundRole(QPalette::Base);
    m_ui->introLabel->setContentsMargins(0, 0, 0, belowIntro);
    m_ui->demoLabel->setFont(theme::scaled(font(), theme::secondarySize));
    m_ui->helpLabel->setLink(u"https://docs.seam.co/latest/api/authentication"_s, tr("Where do I find my key?"));
    m_ui->noticeStrip->hide();

    // That of the desktop is in the desktop's language.
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_connect = m_ui->buttonBox->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName("connectButton"_L1);
    setButtonKind(m_connect, ButtonKind::Primary);
    m_connect->setDefault(true);

    new RevealAction(m_ui->keyEdit);

    m_ui->keyMessage->setField(m_ui->keyEdit);
    m_ui->workspaceMessage->setField(m_ui->workspaceBox);
    m_ui->nameMessage->setField(m_ui->nameEdit);
    m_ui->zoneMessage->setField(m_ui->zoneBox);
    m_ui->endpointMessage->setField(m_ui->endpointEdit);
}

void ConnectDialog::fillFields()
{
    const ConnectForm &form = m_controller->form();
    m_ui->keyEdit->setText(form.key);
    m_keyLength = form.key.size();
    offerName(form.shownName());
    m_ui->endpointEdit->setText(form.endpoint);
    showAdvanced(endpointFromInput(form.endpoint) != defaultEndpoint());
}

/// Why the dialog is open, and what else can be done than pasting a key.
void ConnectDialog::showStartNotice(const ConnectStart &start)
{
    if (!start.keepsKey) {
        m_ui->introLabel->setText(tr("An API key, a personal access token or a console session. It is used until "
                                     "Latchkey is closed, and kept nowhere."));
    }
    if (start.notice.isEmpty()) {
        return;
    }
    QList<QAction *> ways;
    if (start.mayRetry) {
        auto *retry = new QAction(tr("Ask the keychain again"), this);
        connect(retry, &QAction::triggered, this, [this] {
            accept();
            Q_EMIT retryRequested();
        });
        ways.append(retry);
    }
    if (!m_others->isEmpty()) {
        auto *open = new QAction(tr("Open another workspace…"), this);
        connect(open, &QAction::triggered, this, [this] {
            const NoticeStrip *strip = m_ui->noticeStrip;
            m_others->popup(strip->mapToGlobal(strip->rect().bottomLeft()));
        });
        ways.append(open);
    }
    m_ui->noticeStrip->setButtonsBelow(true);
    m_ui->noticeStrip->showNotice(
        {.kind = NoticeStrip::Kind::Warn, .icon = {}, .fact = start.notice, .consequence = start.advice}, ways);
}

/// Without a window this dialog is the only place to choose another profile in.
void ConnectDialog::fillOthers(const QList<Profile> &profiles, const ConnectStart &start)
{
    m_others->setObjectName("otherProfilesMenu"_L1);
    if (parentWidget()) {
        return;
    }
    for (const Profile &other : profiles) {
        if (!start.profile || other.id != start.profile->id) {
            QAction *open = m_others->addAction(literalText(other.name));
            connect(open, &QAction::triggered, this, [this, other] {
                accept();
                Q_EMIT profileChosen(other);
            });
        }
    }
}

void ConnectDialog::connectFields()
{
    connect(m_controller, &ConnectController::changed, this, &ConnectDialog::refresh);
    connect(m_controller, &ConnectController::refused, this, &ConnectDialog::focusProblem);
    connect(m_controller, &ConnectController::connected, this, [this](const Session &session) {
        accept();
        Q_EMIT connected(session);
    });
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this, &ConnectDialog::keyChanged);
    connect(m_ui->keyEdit, &QLineEdit::editingFinished, m_controller, &ConnectController::check);
    connect(m_ui->endpointEdit, &QLineEdit::textEdited, m_controller, &ConnectController::setEndpoint);
    connect(m_ui->endpointEdit, &QLineEdit::editingFinished, m_controller, &ConnectController::check);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, m_controller, &ConnectController::setName);
    connect(m_ui->zoneBox, &QComboBox::activated, this,
            [this] { m_controller->setZoneId(m_ui->zoneBox->currentData().toString()); });
    connect(m_ui->workspaceBox, &QComboBox::activated, this,
            [this] { m_controller->setWorkspace(WorkspaceId(m_ui->workspaceBox->currentData().toUuid())); });
    connect(m_ui->advancedButton, &QToolButton::clicked, this,
            [this] { showAdvanced(m_ui->endpointEdit->isHidden()); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, m_controller, &ConnectController::connectNow);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->demoButton, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT demoRequested();
    });
}

/// A key that arrives in one piece was pasted and can be asked about at once; one that is typed is not shown to the
/// service letter by letter.
void ConnectDialog::keyChanged(const QString &key)
{
    const bool isPasted = key.size() > m_keyLength + 1;
    m_keyLength = key.size();
    m_controller->setKey(key);
    if (isPasted) {
        m_controller->check();
    }
}

void ConnectDialog::showAdvanced(bool shown)
{
    m_ui->advancedButton->setAccessibleDescription(shown ? tr("Hides the endpoint") : tr("Shows the endpoint"));
    m_ui->advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->endpointLabel), static_cast<QWidget *>(m_ui->endpointEdit),
                          static_cast<QWidget *>(m_ui->endpointMessage)}) {
        part->setVisible(shown);
    }
    fit();
}

/// Nothing comes back into the field while somebody empties it, but a name that has just become known does.
void ConnectDialog::offerName(const QString &name)
{
    if (name != m_offeredName || !m_ui->nameEdit->hasFocus()) {
        m_ui->nameEdit->setText(name);
    }
    m_offeredName = name;
}

void ConnectDialog::refresh()
{
    const ConnectForm &form = m_controller->form();
    refreshWorkspaces();
    showZone(*m_ui->zoneBox, m_clock, form.zoneId);
    if (form.name.isEmpty()) {
        offerName(form.shownName());
    }
    showNote(m_ui->keyMessage, ConnectForm::Field::Key);
    showNote(m_ui->workspaceMessage, ConnectForm::Field::Workspace);
    showNote(m_ui->nameMessage, ConnectForm::Field::Name);
    m_ui->nameMessage->setVisible(!m_ui->nameMessage->text().isEmpty());
    showNote(m_ui->endpointMessage, ConnectForm::Field::Endpoint);
    if (form.note(ConnectForm::Field::Endpoint).tone == ConnectNote::Tone::Error) {
        showAdvanced(true);
    }
    // What was asked for can still be changed until the keychain is at work.
    m_ui->formArea->setEnabled(form.step != ConnectForm::Step::Keeping);
    m_connect->setEnabled(form.step != ConnectForm::Step::Keeping);
    fit();
}

/// A dialog does not make room by itself for words that wrap: it would cut them off.
void ConnectDialog::fit()
{
    if (isVisible()) {
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
}

void ConnectDialog::refreshWorkspaces()
{
    const ConnectForm &form = m_controller->form();
    QComboBox *const box = m_ui->workspaceBox;
    if (box->count() != form.workspaces.size() ||
        (box->count() > 0 && box->itemData(0).toUuid() != form.workspaces.constFirst().id.uuid())) {
        box->clear();
        for (const Workspace &workspace : form.workspaces) {
            box->addItem(workspace.name, workspace.id.uuid());
        }
    }
    box->setCurrentIndex(box->findData(form.workspaceId.uuid()));
    // A token has a list to come, which Tab must find at once.
    const auto recognised = form.credential();
    box->setEnabled(form.workspaces.size() > 1 ||
                    (form.workspaces.isEmpty() && recognised && recognised->needsWorkspace()));
    const auto chosen = form.workspace();
    m_ui->workspaceTag->setVisible(chosen.has_value());
    if (chosen) {
        m_ui->workspaceTag->setKind(chosen->isSandbox ? TagLabel::Kind::Sandbox : TagLabel::Kind::Production);
    }
}

void ConnectDialog::showNote(FieldMessage *message, ConnectForm::Field field)
{
    const ConnectNote note = m_controller->form().note(field);
    const QString icon = note.tone == ConnectNote::Tone::Good   ? u"check"_s
                         : note.tone == ConnectNote::Tone::Busy ? u"state-setting"_s
                                                                : QString();
    message->setHelp(note.text, icon);
    if (note.tone != ConnectNote::Tone::Warning && note.tone != ConnectNote::Tone::Error) {
        message->setProblem(std::nullopt);
        return;
    }
    const auto severity =
        note.tone == ConnectNote::Tone::Error ? DraftProblem::Severity::Error : DraftProblem::Severity::Warning;
    message->setProblem(DraftProblem{.field = {}, .severity = severity, .message = note.text});
}

void ConnectDialog::focusProblem()
{
    const auto problem = m_controller->form().firstProblem();
    if (!problem) {
        return;
    }
    const std::pair<ConnectForm::Field, QWidget *> fields[] = {
        {ConnectForm::Field::Key, m_ui->keyEdit},
        {ConnectForm::Field::Workspace, m_ui->workspaceBox},
        {ConnectForm::Field::Name, m_ui->nameEdit},
        {ConnectForm::Field::Endpoint, m_ui->endpointEdit},
    };
    for (const auto &[field, widget] : fields) {
        if (field == *problem) {
            widget->setFocus();
        }
    }
    if (*problem == ConnectForm::Field::Key) {
        m_ui->keyEdit->selectAll();
    }
}

} // namespace latchkey
