// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/steppeddialog.h"

#include "ui_steppeddialog.h"
#include "widgets/buttons.h"
#include "widgets/inks.h"
#include "widgets/prompt.h"
#include "widgets/scrollpage.h"
#include "widgets/steppage.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStyle>

namespace latchkey {

SteppedDialog::SteppedDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SteppedDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->explanation->setForegroundRole(QPalette::PlaceholderText);
    m_ui->note->setForegroundRole(QPalette::PlaceholderText);
    // The least size is worked out here: without the steps, which go where they have no room.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    // Its buttons are on a small screen as well, with the title bar, which is not there yet.
    resize(size().boundedTo(screen()->availableSize() -
                            QSize(0, style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this))));
    connect(m_ui->steps, &StepsList::stepWanted, this, &SteppedDialog::goBackTo);
    buildFooter();
    applyLook();
}

SteppedDialog::~SteppedDialog() = default;

void SteppedDialog::buildFooter()
{
    QDialogButtonBox *box = m_ui->buttons;
    m_back = box->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    m_next = box->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_cancel = box->addButton(QDialogButtonBox::Cancel);
    m_cancelText = tr("Cancel"); // that of the desktop is in the desktop's language
    m_cancel->setText(m_cancelText);
    m_back->setObjectName(QStringLiteral("backButton"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    setButtonKind(m_back, ButtonKind::Plain);
    setButtonKind(m_cancel, ButtonKind::Plain);
    setButtonKind(m_next, ButtonKind::Primary);
    connect(m_back, &QPushButton::clicked, this, [this] { goBackTo(currentStep() - 1); });
    connect(m_next, &QPushButton::clicked, this, &SteppedDialog::goNext);
    connect(m_cancel, &QPushButton::clicked, this, &SteppedDialog::reject);
    // From any field, also from one where Enter makes a new line.
    auto *commit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(commit, &QShortcut::activated, this, &SteppedDialog::goNext);
}

void SteppedDialog::addPage(StepPage *page)
{
    m_pages.append(page);
    auto *scroll = new ScrollPage;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    // It lies on the paper of all pages.
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_ui->pages->addWidget(scroll);
    connect(page, &StepPage::changed, this, &SteppedDialog::refresh);
    QStringList titles;
    for (const StepPage *each : std::as_const(m_pages)) {
        titles.append(each->title());
    }
    m_ui->steps->setSteps(titles);
    refresh();
}

StepPage *SteppedDialog::currentPage() const { return m_pages.value(currentStep()); }

int SteppedDialog::currentStep() const { return m_ui->pages->currentIndex(); }

void SteppedDialog::goTo(int step)
{
    StepPage *page = m_pages.value(step);
    if (!page) {
        return;
    }
    page->enter();
    m_ui->pages->setCurrentIndex(step);
    refresh();
    focusPage();
    Q_EMIT stepChanged(step);
}

void SteppedDialog::setCommitStep(int step)
{
    m_commitStep = step;
    refresh();
}

void SteppedDialog::setFooterNote(const QString &text) { m_ui->note->setText(text); }

void SteppedDialog::addClosingButton(QPushButton *button)
{
    setButtonKind(button, ButtonKind::Plain);
    m_ui->footerLayout->insertWidget(m_ui->footerLayout->indexOf(m_ui->buttons), button);
    setTabOrder(m_cancel, button);
    m_closing.append(button);
    refresh();
}

NoticeStrip *SteppedDialog::notice() const { return m_ui->notice; }

void SteppedDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void SteppedDialog::setHindered(bool hindered)
{
    m_isHindered = hindered;
    refresh();
}

QPushButton *SteppedDialog::nextButton() const { return m_next; }

void SteppedDialog::reject()
{
    if (isCommitted() || !wouldLose()) {
        QDialog::reject();
        return;
    }
    confirmDiscard(this, {loseQuestion(), loseConsequence()}, [this] { QDialog::reject(); });
}

QString SteppedDialog::loseQuestion() const { return tr("Discard what you have entered?"); }

QString SteppedDialog::loseConsequence() const { return tr("Nothing has been sent."); }

void SteppedDialog::goNext()
{
    StepPage *page = currentPage();
    if (!page || m_busy) {
        return;
    }
    if (!page->isComplete()) {
        page->showProblems();
        focusPage();
    } else if (currentStep() == m_commitStep) {
        Q_EMIT commitRequested();
    } else if (currentStep() + 1 < m_pages.size()) {
        goTo(currentStep() + 1);
    } else {
        accept();
    }
}

void SteppedDialog::goBackTo(int step)
{
    if (!m_back->isHidden() && m_back->isEnabled()) {
        goTo(step);
    }
}

QString SteppedDialog::nextButtonText() const
{
    const StepPage *page = currentPage();
    if (page && !page->nextText().isEmpty()) {
        return page->nextText();
    }
    const StepPage *following = m_pages.value(currentStep() + 1);
    return following ? tr("Next: %1").arg(locale().toLower(following->title())) : tr("Done");
}

/// Where the steps are not in sight, it says how far one is.
QString SteppedDialog::titleOf(const StepPage &page) const
{
    return m_ui->steps->isHidden()
               ? tr("%1 · step %2 of %3").arg(page.title()).arg(currentStep() + 1).arg(m_pages.size())
               : page.title();
}

void SteppedDialog::refresh()
{
    const StepPage *page = currentPage();
    if (!page) {
        return;
    }
    m_ui->title->setText(titleOf(*page));
    m_ui->explanation->setText(page->explanation());
    m_ui->steps->setCurrentStep(currentStep());
    for (qsizetype step = 0; step < m_pages.size(); ++step) {
        m_ui->steps->setValue(static_cast<int>(step), m_pages.at(step)->value());
    }
    m_next->setText(nextButtonText());
    const bool isHindered = m_isHindered && currentStep() == m_commitStep;
    enableDefaultButton(m_next, page->isComplete() && !m_busy && !isHindered);
    m_back->setVisible(currentStep() > 0 && !isCommitted());
    m_back->setEnabled(page->canGoBack() && !m_busy);
    m_cancel->setText(m_busy ? tr("Close") : m_cancelText);
    m_cancel->setVisible(!isCommitted());
    tabThroughButtons(m_ui->buttons);
    for (QPushButton *button : std::as_const(m_closing)) {
        button->setVisible(isCommitted());
    }
}

void SteppedDialog::focusPage()
{
    if (QWidget *field = currentPage() ? currentPage()->fieldToFocus() : nullptr) {
        field->setFocus(Qt::TabFocusReason);
        static_cast<ScrollPage *>(m_ui->pages->currentWidget())->ensureWidgetVisible(field);
    } else if (m_next->isEnabled()) {
        m_next->setFocus(Qt::TabFocusReason);
    }
}

void SteppedDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_next->isEnabled() && currentPage() && !currentPage()->isComplete()) {
        currentPage()->showProblems();
        focusPage();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SteppedDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        applyLook();
    }
}

void SteppedDialog::applyLook()
{
    m_ui->title->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold));
    m_ui->explanation->setFont(theme::scaled(font(), theme::secondarySize));
    m_ui->note->setFont(theme::scaled(font(), theme::secondarySize));
    // The page is paper, the steps stand on the side colour, the footer on that of the dialog.
    const auto fill = [](QWidget *widget, const QColor &colour) {
        QPalette inked = widget->palette();
        inked.setColor(QPalette::Window, colour);
        widget->setPalette(inked);
        widget->setAutoFillBackground(true);
    };
    fill(m_ui->steps, Ink::of(palette(), InkRole::Side));
    fill(m_ui->head, Ink::of(palette(), InkRole::Base));
    fill(m_ui->pages, Ink::of(palette(), InkRole::Base));
}

void SteppedDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitSteps();
}

bool SteppedDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fitSteps();
    }
    return isDone;
}

void SteppedDialog::fitSteps()
{
    const int steps = m_ui->steps->minimumWidth() + m_ui->stepsLine->sizeHint().width();
    const int right = m_ui->right->minimumSize().width();
    const int footer = m_ui->footer->minimumSizeHint().width(); // below both
    setMinimumSize(qMax(footer, right), layout()->totalMinimumSize().height());
    const bool isThereRoom = width() >= qMax(footer, right + steps);
    if (isThereRoom == m_ui->steps->isHidden()) {
        m_ui->steps->setVisible(isThereRoom);
        m_ui->stepsLine->setVisible(isThereRoom);
        refresh();
    }
}

void SteppedDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous()) {
        focusPage();
    }
}

} // namespace latchkey
