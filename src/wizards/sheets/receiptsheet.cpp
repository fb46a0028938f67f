// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/receiptsheet.h"

#include "core/oneline.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "store/workspacestore.h"
#include "widgets/arealine.h"
#include "widgets/buttons.h"
#include "widgets/noticestrip.h"
#include "widgets/scrollpage.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"
#include "wizards/sheets/revokesections.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr QSize sheetSize(680, 720);
constexpr int titleBar = 48; ///< what a window manager may add around the window
constexpr int margin = 20;

RevokeSection shown(const ReceiptSection &section)
{
    RevokeSection made;
    switch (section.part) {
    case ReceiptSection::Part::Asked:
        made.name = u"asked"_s;
        made.icon = u"person"_s;
        break;
    case ReceiptSection::Part::Answered:
        made.name = u"answered"_s;
        made.icon = u"activity"_s;
        break;
    case ReceiptSection::Part::Reported:
        made.name = u"reported"_s;
        made.icon = u"state-removing"_s;
        break;
    case ReceiptSection::Part::Unconfirmed:
        made.name = u"unconfirmed"_s;
        made.icon = u"state-unconfirmed"_s;
        made.ink = InkRole::Warn;
        break;
    }
    made.title = section.title;
    for (const ReceiptSection::Line &line : section.lines) {
        made.lines.append({.icon = {}, .name = line.name, .text = line.text});
    }
    return made;
}

} // namespace

ReceiptSheet::ReceiptSheet(OperationId operation, const ReceiptSources &sources, const Clock &clock, QWidget *parent)
    : QDialog(parent, Qt::Sheet)
    , m_operation(operation)
    , m_sources(sources)
    , m_clock(clock)
{
    setObjectName(u"receiptSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Receipt"));
    setWindowModality(Qt::WindowModal);
    setAccessibleName(tr("Receipt"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    buildHead();
    all->addWidget(new AreaLine(this));
    buildBody();
    m_strip = new NoticeStrip(this);
    m_strip->setObjectName(u"receiptStrip"_s);
    all->addWidget(m_strip);
    all->addWidget(new AreaLine(this));
    buildFooter();
    applyFonts();
    resize(sheetSize.boundedTo(screen()->availableGeometry().size() - QSize(0, titleBar)));
    follow();
    refresh();
}

void ReceiptSheet::buildHead()
{
    auto *head = new QWidget(this);
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(margin, margin, margin, 12);
    column->setSpacing(4);
    m_title = new WrapLabel(head);
    m_title->setObjectName(u"titleLabel"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_state = new WrapLabel(head);
    m_state->setObjectName(u"stateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_title);
    column->addWidget(m_state);
    layout()->addWidget(head);
}

void ReceiptSheet::buildBody()
{
    m_scroll = new ScrollPage(this);
    m_scroll->setObjectName(u"receiptScroll"_s);
    m_scroll->setAccessibleName(tr("What is known of the revoke"));
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
    static_cast<QVBoxLayout *>(layout())->addWidget(m_scroll, 1);
}

QPushButton *ReceiptSheet::addButton(QHBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(plainText(text));
    button->setAutoDefault(false);
    setButtonKind(button, ButtonKind::Plain);
    row->addWidget(button);
    return button;
}

void ReceiptSheet::buildFooter()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    connect(addButton(row, tr("&Print…"), "printButton"), &QPushButton::clicked, this, &ReceiptSheet::print);
    connect(addButton(row, tr("&Save as PDF…"), "pdfButton"), &QPushButton::clicked, this, &ReceiptSheet::askForPdf);
    row->addStretch(1);
    m_close = addButton(row, tr("&Close"), "closeButton");
    setButtonKind(m_close, ButtonKind::Primary);
    m_close->setDefault(true);
    m_close->setFocus();
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ReceiptSheet::follow()
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ReceiptSheet::refresh);
    const auto later = [this] { m_later.start(); };
    const WorkspaceStore &store = m_sources.store;
    for (const EntityCollection *rows : std::initializer_list<const EntityCollection *>{
             &store.grants, &store.methods, &store.devices, &store.entrances, &store.systems, &store.events}) {
        connect(rows, &EntityCollection::changed, this, later);
    }
    connect(&store.places, &GrantPlaces::changed, this, later);
    connect(&store, &WorkspaceStore::defaultZoneChanged, this, later);
    connect(&m_sources.runner, &OperationRunner::changed, this, later);
    connect(&m_sources.journal, &Journal::linesAdded, this, later);
    connect(&m_sources.journal, &Journal::opened, this, later);
}

void ReceiptSheet::refresh()
{
    const Instant now = m_clock.now();
    m_facts = receiptFacts(m_operation, m_sources, now);
    const QList<ReceiptSection> sections = revokeReceipt(m_facts, now);
    if (sections == m_shown) {
        return;
    }
    m_shown = sections;
    const ReceiptPage told = page();
    m_title->setText(told.title);
    m_state->setText(told.madeAt);
    QList<RevokeSection> rows;
    std::ranges::transform(sections, std::back_inserter(rows), shown);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_sections->setSections(rows);
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

ReceiptPage ReceiptSheet::page() const
{
    const QString title = m_facts.title.isEmpty() ? tr("Receipt") : tr("Receipt: %1").arg(oneLine(m_facts.title));
    return {.title = title,
            .workspace = oneLine(m_sources.store.workspace().name),
            .madeAt = tr("As known on %1. All times are those of %2.")
                          .arg(m_facts.zone.plainText(m_clock.now()), m_facts.zone.cityName()),
            .sections = m_shown};
}

void ReceiptSheet::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(page().title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!paintReceipt(*printer, page())) {
            m_strip->showNotice({.kind = NoticeStrip::Kind::Bad,
                                 .icon = {},
                                 .fact = tr("Not printed."),
                                 .consequence = tr("The printer took nothing. Check it, or save the receipt as PDF.")});
        }
    });
    dialog->open();
}

void ReceiptSheet::askForPdf()
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDate day = m_facts.zone.toLocal(m_facts.askedAt.value_or(m_clock.now())).date();
    dialog->selectFile(u"receipt-%1.pdf"_s.arg(day.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptSheet::savePdf);
    dialog->open();
}

void ReceiptSheet::savePdf(const QString &path)
{
    const std::expected<void, QString> outcome = writeReceiptPdf(path, page());
    const QString place = QDir::toNativeSeparators(path);
    m_strip->showNotice({.kind = outcome ? NoticeStrip::Kind::Good : NoticeStrip::Kind::Bad,
                         .icon = {},
                         .fact = outcome ? tr("The receipt is saved.") : tr("The receipt was not saved."),
                         .consequence = outcome ? tr("Saved as %1.").arg(place) : outcome.error()});
}

void ReceiptSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_title) {
        applyFonts();
    }
}

void ReceiptSheet::applyFonts() { m_title->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold)); }

} // namespace latchkey
