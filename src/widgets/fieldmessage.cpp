// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldmessage.h"

#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace latchkey {
namespace {

constexpr int iconSize = 14;

} // namespace

FieldMessage::FieldMessage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_text(new WrapLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    m_icon->setFixedWidth(iconSize);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("messageText"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
}

void FieldMessage::setField(QWidget *field)
{
    if (field != m_field) {
        describe(QString());
        m_field = field;
        refresh();
    }
}

/// A screen reader tells about what has the focus, which may be a part of the field.
void FieldMessage::describe(const QString &words)
{
    for (QWidget *field = m_field; field; field = field->focusProxy()) {
        field->setAccessibleDescription(words);
    }
}

void FieldMessage::setHelp(const QString &help, const QString &icon)
{
    m_help = help;
    m_helpIcon = icon;
    refresh();
}

void FieldMessage::setProblem(const std::optional<DraftProblem> &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        refresh();
    }
}

void FieldMessage::setProblems(const DraftProblems &problems, DraftField field)
{
    std::optional<DraftProblem> worst;
    for (const DraftProblem &problem : problems) {
        if (problem.field == field && (!worst || (worst->severity == DraftProblem::Severity::Warning &&
                                                  problem.severity == DraftProblem::Severity::Error))) {
            worst = problem;
        }
    }
    setProblem(worst);
}

QString FieldMessage::text() const { return m_problem ? m_problem->message : m_help; }

void FieldMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refresh();
    }
}

void FieldMessage::refresh()
{
    const bool error = m_problem && m_problem->severity == DraftProblem::Severity::Error;
    const InkRole role = !m_problem ? InkRole::Text2 : error ? InkRole::Bad : InkRole::Warn;
    const QColor ink = Ink::of(palette(), role);
    m_text->setFont(theme::scaled(font(), theme::secondarySize));
    QPalette inked = m_text->palette();
    inked.setColor(QPalette::WindowText, ink);
    m_text->setPalette(inked);
    m_text->setText(text());
    setHidden(text().isEmpty());
    const int line = m_text->fontMetrics().height();
    // Words that wrap ask for the height they need at their narrowest, which no form ever is.
    setMinimumHeight(line);
    const QString sign = !m_problem ? m_helpIcon : error ? QStringLiteral("state-failed") : QStringLiteral("warning");
    m_icon->setVisible(!sign.isEmpty());
    if (!sign.isEmpty()) {
        m_icon->setFixedHeight(line);
        m_icon->setPixmap(icons::pixmap(sign, ink, iconSize, devicePixelRatioF()));
    }
    describe(text());
}

} // namespace latchkey
