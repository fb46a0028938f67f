// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/sheet.h"

#include "ui_sheet.h"
#include "widgets/buttons.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTextDocumentFragment>

namespace latchkey {
namespace {

using namespace std::chrono_literals;

constexpr auto afterLastKey = 60ms;
constexpr int sheetWidth = 600;

} // namespace

Sheet::Sheet(const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent, Qt::Sheet)
    , m_ui(std::make_unique<Ui::Sheet>())
    , m_verb(verb)
{
    m_ui->setupUi(this);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(sheetWidth);
    m_ui->band->setBackgroundRole(QPalette::Base);
    m_ui->band->hide();
    m_ui->note->setForegroundRole(QPalette::PlaceholderText);
    m_ui->notice->setButtonsBelow(true);
    buildFooter(verb);
    applyFonts();
    m_sentenceTimer.setSingleShot(true);
    m_sentenceTimer.setInterval(afterLastKey);
    connect(&m_sentenceTimer, &QTimer::timeout, this, [this] {
        m_ui->sentence->setLiveText(m_sentence, QTextDocumentFragment::fromHtml(m_sentence).toPlainText());
    });
}

Sheet::~Sheet() = default;

void Sheet::buildFooter(const QString &verb)
{
    m_default = m_ui->buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_cancel = m_ui->buttons->addButton(QDialogButtonBox::Cancel);
    m_default->setObjectName(QStringLiteral("submitButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    setButtonKind(m_cancel, ButtonKind::Plain);
    setButtonKind(m_default, ButtonKind::Primary);
    // Not QDialog::accept(): the sheet stays until the operation it stands for has been taken.
    connect(m_default, &QPushButton::clicked, this, &Sheet::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *commit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(commit, &QShortcut::activated, this, &Sheet::submit);
}

FieldForm *Sheet::form() const { return m_ui->form; }
NoticeStrip *Sheet::notice() const { return m_ui->notice; }
QPushButton *Sheet::defaultButton() const { return m_default; }
QPushButton *Sheet::cancelButton() const { return m_cancel; }

void Sheet::showProblems(const DraftProblems &problems)
{
    const DraftProblems rest = m_ui->form->showProblems(problems);
    if (rest.isEmpty()) {
        m_ui->notice->hide();
        return;
    }
    QStringList sentences;
    for (const DraftProblem &problem : rest) {
        sentences.append(problem.message);
    }
    const auto kind = hasErrors(rest) ? NoticeStrip::Kind::Bad : NoticeStrip::Kind::Warn;
    m_ui->notice->showNotice({kind, {}, sentences.first(), sentences.mid(1).join(QLatin1Char(' '))});
}

void Sheet::setSentence(const QString &html)
{
    m_sentence = html;
    m_ui->band->setVisible(!html.isEmpty());
    m_sentenceTimer.start();
}

void Sheet::setFooterNote(const QString &text) { m_ui->note->setText(text); }

void Sheet::addFooterButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_ui->footerButtons->addWidget(button);
}

void Sheet::setBusy(bool busy, const QString &text)
{
    m_default->setEnabled(!busy);
    m_default->setText(busy && !text.isEmpty() ? text : m_verb);
}

void Sheet::submit()
{
    if (m_default->isEnabled()) {
        Q_EMIT submitted();
    }
}

void Sheet::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToContents();
    if (QWidget *field = m_ui->form->fieldToFocus(); field && !event->spontaneous()) {
        field->setFocus(Qt::TabFocusReason);
    }
}

void Sheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

bool Sheet::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        growToContents();
    }
    return done;
}

void Sheet::growToContents()
{
    // The size that a dialog takes by itself knows nothing of words that wrap: the fields would be squeezed for them.
    const int needed = qMin(layout()->totalHeightForWidth(width()), screen()->availableGeometry().height());
    if (height() < needed) {
        resize(width(), needed);
    }
}

void Sheet::applyFonts()
{
    m_ui->sentence->setFont(theme::scaled(font(), theme::sectionSize));
    m_ui->note->setFont(theme::scaled(font(), theme::secondarySize));
}

} // namespace latchkey
