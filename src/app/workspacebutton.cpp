// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacebutton.h"

#include "core/oneline.h"
#include "widgets/elidedlabel.h"
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/taglabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int chevronRoom = 32;
constexpr qreal hoverShare = 0.05;

} // namespace

WorkspaceButton::WorkspaceButton(QWidget *parent)
    : QToolButton(parent)
    , m_name(new ElidedLabel(this))
    , m_tag(new TagLabel(this))
    , m_note(new ElidedLabel(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 6, chevronRoom, 6);
    lines->setSpacing(2);
    lines->addWidget(m_name);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_tag);
    second->addWidget(m_note, 1);
    lines->addLayout(second);
    for (QWidget *part :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_tag), static_cast<QWidget *>(m_note)}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    applyFonts();
}

void WorkspaceButton::setWorkspace(const QString &name, bool isSandbox, const QString &note)
{
    m_name->setFullText(name);
    m_tag->setKind(isSandbox ? TagLabel::Kind::Sandbox : TagLabel::Kind::Production);
    m_note->setFullText(note);
    setAccessibleName(isSandbox ? tr("%1, sandbox").arg(isolated(name)) : tr("%1, production").arg(isolated(name)));
    setAccessibleDescription(tr("Opens the list of workspaces"));
}

QSize WorkspaceButton::sizeHint() const { return layout()->sizeHint(); }

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor side = Ink::of(palette(), InkRole::Side);
    const QColor text = Ink::of(palette(), InkRole::Text);
    painter.fillRect(rect(), underMouse() || isDown() ? Ink::mixed(side, text, hoverShare) : side);
    if (hasFocus()) {
        strokes::focusRing(&painter, rect().adjusted(2, 2, -2, -2), palette(), strokes::controlRadius);
    }
    const QRect chevron(width() - chevronRoom, 0, chevronRoom, height());
    strokes::chevron(&painter, QStyle::visualRect(layoutDirection(), rect(), chevron),
                     Ink::of(palette(), InkRole::Text2), Qt::DownArrow);
}

void WorkspaceButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

void WorkspaceButton::applyFonts()
{
    m_name->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    m_note->setFont(theme::scaled(font(), theme::secondarySize));
}

} // namespace latchkey
