// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/revokesections.h"

#include "core/oneline.h"
#include "widgets/arealine.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/scrollpage.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace latchkey {
namespace {

constexpr int margin = 20 - ScrollPage::ringWidth; ///< to the edge of the window it is 20
constexpr int iconSize = 16;
constexpr int iconToText = 6;
constexpr int headingToText = 8;
constexpr int nameLetters = 26; ///< of average width, in the column of names

/// One part, on its surface.
class Surface final : public QWidget {
  public:
    Surface(bool isSoft, QWidget *parent)
        : QWidget(parent)
        , m_role(isSoft ? InkRole::SoftInfo : InkRole::Base)
    {
    }

  protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Ink::of(palette(), m_role)); }

  private:
    InkRole m_role;
};

/// An icon as high as a line of words, in the ink of its palette.
class Icon final : public QWidget {
  public:
    Icon(const QString &name, InkRole ink, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
        , m_ink(ink)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {iconSize, qMax(iconSize, fontMetrics().height())}; }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect place(0, (height() - iconSize) / 2, iconSize, iconSize);
        icons::paint(&painter, place, m_name, Ink::of(palette(), m_ink));
    }

  private:
    QString m_name;
    InkRole m_ink;
};

WrapLabel *addWords(QWidget *parent, const QString &text, QPalette::ColorRole ink)
{
    auto *label = new WrapLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(oneLine(text));
    label->setForegroundRole(ink);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

} // namespace

RevokeSections::RevokeSections(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void RevokeSections::setSections(const QList<RevokeSection> &sections)
{
    delete m_page;
    m_retry = nullptr;
    m_page = new QWidget(this);
    auto *all = new QVBoxLayout(m_page);
    all->setContentsMargins({});
    all->setSpacing(0);
    for (const RevokeSection &section : sections) {
        if (all->count() > 0) {
            all->addWidget(new AreaLine(m_page));
        }
        all->addWidget(build(section));
    }
    m_layout->addWidget(m_page);
    m_page->show();
}

QWidget *RevokeSections::build(const RevokeSection &section)
{
    auto *surface = new Surface(section.isSoft, m_page);
    surface->setObjectName(section.name + QStringLiteral("Section"));
    auto *grid = new QGridLayout(surface);
    grid->setContentsMargins(margin, 12, margin, 12);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, iconSize + headingToText);
    grid->setColumnMinimumWidth(1, iconSize + iconToText);
    grid->setColumnMinimumWidth(2, fontMetrics().averageCharWidth() * nameLetters);
    grid->setColumnStretch(3, 1);
    addHeading(grid, section);
    for (const RevokeSection::Line &line : section.lines) {
        addLine(grid, line);
    }
    if (!section.note.isEmpty()) {
        auto *note = addWords(surface, section.note, QPalette::PlaceholderText);
        note->setFont(theme::scaled(font(), theme::secondarySize));
        note->setObjectName(section.name + QStringLiteral("Note"));
        grid->addWidget(note, grid->rowCount(), 1, 1, 3);
    }
    return surface;
}

void RevokeSections::addHeading(QGridLayout *grid, const RevokeSection &section)
{
    QWidget *surface = grid->parentWidget();
    grid->addWidget(new Icon(section.icon, section.ink, surface), 0, 0, Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(headingToText);
    auto *title = addWords(surface, section.title, QPalette::WindowText);
    title->setFont(theme::scaled(font(), 1, QFont::DemiBold));
    title->setObjectName(section.name + QStringLiteral("Title"));
    title->setWordWrap(false);
    title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    row->addWidget(title);
    auto *sub = addWords(surface, section.sub, QPalette::PlaceholderText);
    sub->setObjectName(section.name + QStringLiteral("Sub"));
    sub->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    row->addWidget(sub, 1);
    if (section.canBeRetried) {
        m_retry = new QPushButton(icons::icon(QStringLiteral("retry")), tr("Retry"), surface);
        m_retry->setObjectName(QStringLiteral("retryButton"));
        m_retry->setAccessibleName(tr("Retry what could not be read"));
        m_retry->setAutoDefault(false);
        setButtonKind(m_retry, ButtonKind::Plain);
        connect(m_retry, &QPushButton::clicked, this, &RevokeSections::retryRequested);
        row->addWidget(m_retry);
    }
    grid->addLayout(row, 0, 1, 1, 3);
}

void RevokeSections::addLine(QGridLayout *grid, const RevokeSection::Line &line)
{
    QWidget *surface = grid->parentWidget();
    const int row = grid->rowCount();
    if (!line.icon.isEmpty()) {
        grid->addWidget(new Icon(line.icon, InkRole::Text2, surface), row, 1, Qt::AlignTop);
    }
    auto *name = addWords(surface, line.name, QPalette::WindowText);
    // As wide as its column, not the column as wide as it.
    QSizePolicy policy = name->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    name->setSizePolicy(policy);
    name->setContentsMargins(0, 0, headingToText, 0);
    name->setAccessibleName(line.text.isEmpty() ? line.name : tr("%1: %2").arg(line.name, line.text));
    grid->addWidget(name, row, 2); // not aligned: the layout would not ask how high it gets
    grid->addWidget(addWords(surface, line.text, QPalette::PlaceholderText), row, 3);
}

} // namespace latchkey
