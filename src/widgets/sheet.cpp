// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/sheet.h"

#include "core/oneline.h"
#include "ui_sheet.h"
#include "widgets/buttons.h"
#include "widgets/prompt.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QShowEvent>
#include <QTextDocumentFragment>

namespace latchkey {
namespace {

using namespace std::chrono_literals;

constexpr auto afterLastKey = 60ms;
constexpr int sheetWidth = 600;
constexpr int titleBar = 48; ///< what a window manager may add around the window

} // namespace

Sheet::Sheet(const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent, Qt::Sheet)
    , m_ui(std::make_unique<Ui::Sheet>())
    , m_verb(verb)
{
    m_ui->setupUi(this);
    setWindowTitle(oneLine(title));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(sheetWidth);
    m_ui->band->setBackgroundRole(QPalette::Base);
    m_ui->fields->installEventFilter(this);
    installEventFilter(this); // the band and the notice come and go
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->fields->setAutoFillBackground(false);
    m_ui->band->hide();
    m_ui->note->setForegroundRole(QPalette::PlaceholderText);
    m_ui->notice->setButtonsBelow(true);
    buildFooter(verb);
    showFooter();
    applyFonts();
    m_sentenceTimer.setSingleShot(true);
    m_sentenceTimer.setInterval(afterLastKey);
    connect(&m_sentenceTimer, &QTimer::timeout, this, &Sheet::showSentence);
}

Sheet::~Sheet() = default;

void Sheet::buildFooter(const QString &verb)
{
    m_default = m_ui->buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_cancel = m_ui->buttons->addButton(QDialogButtonBox::Cancel);
    m_cancelText = tr("Cancel"); // that of the desktop is in the desktop's language
    m_cancel->setText(m_cancelText);
    m_default->setObjectName(QStringLiteral("submitButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    setButtonKind(m_cancel, ButtonKind::Plain);
    setButtonKind(m_default, ButtonKind::Primary);
    tabThroughButtons(m_ui->buttons);
    // Not QDialog::accept(): the sheet stays until the operation it stands for has been taken.
    connect(m_default, &QPushButton::clicked, this, &Sheet::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *commit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(commit, &QShortcut::activated, this, &Sheet::submit);
}

void Sheet::showFooter()
{
    m_cancel->setText(m_isBusy ? tr("Close") : m_cancelText);
    m_ui->note->setText(m_isBusy                 ? tr("Closing this does not stop it")
                        : !m_hindrance.isEmpty() ? m_hindrance
                                                 : tr("Ctrl+Enter: %1").arg(locale().toLower(m_verb)));
}

void Sheet::enableDefault() { enableDefaultButton(m_default, !m_isBusy && m_hindrance.isEmpty() && !m_isRefused); }

void Sheet::setHindrance(const QString &why)
{
    m_hindrance = why;
    enableDefault();
    showFooter();
}

QWidget *Sheet::formArea() const { return m_ui->form; }
NoticeStrip *Sheet::notice() const { return m_ui->notice; }
QPushButton *Sheet::defaultButton() const { return m_default; }
QPushButton *Sheet::cancelButton() const { return m_cancel; }

void Sheet::showProblems(const DraftProblems &problems)
{
    const DraftProblems rest = m_form.showProblems(problems);
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
    const bool isFirst = m_sentence.isEmpty();
    m_sentence = html;
    m_ui->band->setVisible(!html.isEmpty());
    if (isFirst) {
        showSentence(); // there is never an empty band
    } else {
        m_sentenceTimer.start();
    }
}

void Sheet::showSentence()
{
    m_ui->sentence->setLiveText(m_sentence, QTextDocumentFragment::fromHtml(m_sentence).toPlainText());
}

void Sheet::setBusy(bool busy, const QString &text)
{
    m_isBusy = busy;
    enableDefault();
    m_default->setText(busy && !text.isEmpty() ? text : m_verb);
    showFooter();
}

void Sheet::refuse(const NoticeStrip::Notice &notice)
{
    m_ui->scroll->hide();
    m_ui->footerLine->hide();
    m_ui->note->hide();
    m_default->hide();
    m_isRefused = true; // nor is it reached by Ctrl+Enter
    enableDefault();
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
    m_ui->notice->showNotice(notice);
    resize(width(), 0); // the form's height would stay
    growToContents();
}

void Sheet::submit()
{
    if (m_default->isEnabled()) {
        Q_EMIT submitted();
    }
}

void Sheet::reject()
{
    // What has been sent goes on without this window.
    const bool isSent = m_isBusy || m_isRefused || !formArea()->isEnabled();
    if (!isVisible() || isSent || m_form.values() == m_given) {
        QDialog::reject();
        return;
    }
    confirmDiscard(this, {tr("Discard what you have entered?"), tr("It is not kept.")}, [this] { QDialog::reject(); });
}

void Sheet::takeAsGiven() { m_given = m_form.values(); }

void Sheet::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        takeAsGiven();
    }
    // Before the base class finds a place for the window by its size.
    growToContents();
    QDialog::showEvent(event);
    if (QWidget *field = m_form.fieldToFocus(); field && !event->spontaneous()) {
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

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_ui->fields || watched == this) && event->type() == QEvent::LayoutRequest && isVisible()) {
        growToContents();
    }
    return QDialog::eventFilter(watched, event);
}

void Sheet::growToContents()
{
    // The size that a dialog takes by itself knows nothing of words that wrap. What does not fit the screen scrolls.
    const int widest = qMax(width(), m_ui->fields->minimumSizeHint().width());
    int around = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *part = layout()->itemAt(i);
        if (part->widget() != m_ui->scroll && !part->isEmpty()) {
            around += part->hasHeightForWidth() ? part->heightForWidth(widest) : part->sizeHint().height();
        }
    }
    const int tallest = screen()->availableGeometry().height() - titleBar;
    const int needed = around + (m_ui->scroll->isHidden() ? 0 : m_ui->fields->heightForWidth(widest));
    const int bar = needed > tallest ? m_ui->scroll->verticalScrollBar()->sizeHint().width() : 0;
    const QSize wanted(widest + (width() < widest + bar ? bar : 0), qMin(qMax(height(), needed), tallest));
    if (wanted != size()) {
        resize(wanted);
    }
}

void Sheet::applyFonts()
{
    m_ui->sentence->setFont(theme::scaled(font(), theme::sectionSize));
    m_ui->note->setFont(theme::scaled(font(), theme::secondarySize));
}

} // namespace latchkey
