// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/revokesheet.h"

#include "core/oneline.h"
#include "store/revokereader.h"
#include "store/workspacestore.h"
#include "widgets/arealine.h"
#include "widgets/buttons.h"
#include "widgets/livelabel.h"
#include "widgets/scrollpage.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"
#include "wizards/sheets/revokesections.h"

#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int sheetWidth = 680;
constexpr int margin = 20;
constexpr int titleBar = 48;   ///< what a window manager may add around the window
constexpr int leastBody = 120; ///< so that the buttons mostly stay where they are when the preview comes

} // namespace

RevokeSheet::RevokeSheet(const Question &question, std::unique_ptr<RevokeReader> reader,
                         std::chrono::seconds undoWindow, const WorkspaceStore &store, const Clock &clock,
                         QWidget *parent)
    : QDialog(parent, Qt::Sheet)
    , m_question(question)
    , m_reader(std::move(reader))
    , m_store(store)
    , m_clock(clock)
{
    setObjectName(u"revokeSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(oneLine(question.title));
    setWindowModality(Qt::WindowModal);
    setAccessibleName(question.question);
    setMinimumWidth(sheetWidth);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    buildHead();
    all->addWidget(new AreaLine(this));
    buildBody();
    all->addWidget(new AreaLine(this));
    buildFooter(undoWindow);
    applyFonts();
    installEventFilter(this);
    connect(m_reader.get(), &RevokeReader::finished, this, &RevokeSheet::showPreview);
    read();
}

RevokeSheet::~RevokeSheet() = default;

void RevokeSheet::buildHead()
{
    m_head = new QWidget(this);
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(margin, margin, margin, 12);
    head->setSpacing(4);
    m_title = new WrapLabel(m_head);
    m_title->setObjectName(u"questionLabel"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(oneLine(m_question.question));
    m_state = new LiveLabel(m_head);
    m_state->setObjectName(u"stateLabel"_s);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(m_title);
    head->addWidget(m_state);
    layout()->addWidget(m_head);
}

void RevokeSheet::buildBody()
{
    m_scroll = new ScrollPage(this);
    m_scroll->setObjectName(u"previewScroll"_s);
    m_scroll->setAccessibleName(tr("Preview"));
    m_scroll->setAutoFillBackground(true);
    m_scroll->setBackgroundRole(QPalette::Base);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    m_sections = new RevokeSections(page);
    column->addWidget(m_sections);
    column->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->takeFocusWhileScrolled();
    page->installEventFilter(this);
    layout()->addWidget(m_scroll);
    connect(m_sections, &RevokeSections::retryRequested, this, &RevokeSheet::read);
}

QString RevokeSheet::nowWords(bool canBeUndone) const
{
    if (m_question.act == Act::Delete) {
        return canBeUndone ? tr("Delete now, no undo") : tr("Delete now");
    }
    return canBeUndone ? tr("Revoke now, no undo") : tr("Revoke now");
}

QString RevokeSheet::undoWords(std::chrono::seconds window) const
{
    const QString time = ageText(window);
    return m_question.act == Act::Delete ? tr("Delete, with %1 to undo").arg(time)
                                         : tr("Revoke, with %1 to undo").arg(time);
}

void RevokeSheet::buildFooter(std::chrono::seconds undoWindow)
{
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(16, 12, 16, 12);
    footer->setSpacing(8);
    auto *box = new QDialogButtonBox(this);
    const bool canBeUndone = undoWindow.count() > 0;
    const bool isUndoUsual = canBeUndone && !m_question.isOpenEnded;
    QString taken;
    const QString usual = isUndoUsual ? undoWords(undoWindow) : nowWords(canBeUndone);
    m_default = box->addButton(withMnemonic(usual, taken), QDialogButtonBox::AcceptRole);
    m_default->setObjectName(u"confirmButton"_s);
    setButtonKind(m_default, ButtonKind::DestructivePrimary);
    connect(m_default, &QPushButton::clicked, this, [this, isUndoUsual] { choose(isUndoUsual); });
    if (canBeUndone) {
        const QString other = isUndoUsual ? nowWords(canBeUndone) : undoWords(undoWindow);
        m_other = new QPushButton(withMnemonic(other, taken), this);
        m_other->setObjectName(u"otherButton"_s);
        m_other->setAutoDefault(false);
        setButtonKind(m_other, ButtonKind::Destructive);
        connect(m_other, &QPushButton::clicked, this, [this, isUndoUsual] { choose(!isUndoUsual); });
        footer->addWidget(m_other);
    }
    const QString keep = m_question.act == Act::Delete ? tr("Keep") : tr("Keep access");
    m_keep = box->addButton(withMnemonic(keep, taken), QDialogButtonBox::RejectRole);
    m_keep->setObjectName(u"keepButton"_s);
    m_keep->setAutoDefault(false);
    setButtonKind(m_keep, ButtonKind::Plain);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    footer->addStretch(1);
    footer->addWidget(box);
    static_cast<QVBoxLayout *>(layout())->addLayout(footer);
    tabThroughButtons(box);
    m_default->setDefault(true);
}

void RevokeSheet::choose(bool withUndo)
{
    accept();
    Q_EMIT chosen(withUndo);
}

void RevokeSheet::read()
{
    const QString words = tr("Reading what this takes away…");
    m_state->setLiveText(words.toHtmlEscaped(), words);
    m_reader->load(m_question.target);
}

void RevokeSheet::showPreview()
{
    const RevokeFacts &facts = *m_reader->facts();
    m_preview = previewRevoke(m_question.target, facts, m_clock.now());
    const RevokeWords words(m_store, facts, m_preview, m_clock.now());
    const QString state =
        tr("A preview, worked out from what was reported at %1.").arg(m_store.defaultZone().timeText(facts.readAt));
    m_state->setLiveText(state.toHtmlEscaped(), state + u' ' + words.summary());
    const bool hadFocus = m_sections->isAncestorOf(focusWidget());
    m_sections->setSections(words.sections());
    if (hadFocus) {
        QWidget *next = m_sections->retryButton() ? m_sections->retryButton() : m_keep;
        next->setFocus(Qt::OtherFocusReason);
    }
    orderTabs(m_other ? QList<QWidget *>{m_scroll, m_other, m_default->parentWidget()}
                      : QList<QWidget *>{m_scroll, m_default->parentWidget()});
    growToContents();
}

bool RevokeSheet::isReading() const { return m_reader->isReading(); }

QString RevokeSheet::whatGoes() const
{
    if (!m_reader->facts()) {
        return m_question.whatGoes;
    }
    const QString closing = RevokeWords(m_store, *m_reader->facts(), m_preview, m_clock.now()).whatGoes();
    return closing.isEmpty() ? m_question.whatGoes : closing;
}

void RevokeSheet::showEvent(QShowEvent *event)
{
    growToContents();
    QDialog::showEvent(event);
    if (!event->spontaneous()) {
        m_default->setFocus(Qt::TabFocusReason);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void RevokeSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

bool RevokeSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        growToContents();
    }
    return QDialog::eventFilter(watched, event);
}

/// It grows with what comes, and never shrinks under the mouse. What does not fit the screen scrolls.
void RevokeSheet::growToContents()
{
    const int wide = qMax(width(), sheetWidth);
    int around = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *part = layout()->itemAt(i);
        if (part->widget() != m_scroll) {
            around += part->hasHeightForWidth() ? part->heightForWidth(wide) : part->sizeHint().height();
        }
    }
    constexpr int ring = 2 * ScrollPage::ringWidth;
    const int needed = around + qMax(leastBody, m_scroll->widget()->heightForWidth(wide - ring) + ring);
    const int tallest = screen()->availableGeometry().height() - titleBar;
    const QSize wanted(wide, qMin(qMax(height(), needed), tallest));
    if (wanted != size()) {
        resize(wanted);
    }
}

void RevokeSheet::applyFonts() { m_title->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold)); }

} // namespace latchkey
