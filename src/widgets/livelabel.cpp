// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/livelabel.h"

#include "core/oneline.h"

#include <QAccessible>

namespace latchkey {
namespace {

using namespace std::chrono_literals;

constexpr auto pauseBetween = 2s;

} // namespace

LiveLabel::LiveLabel(QWidget *parent)
    : WrapLabel(parent)
{
    setTextFormat(Qt::RichText);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetween);
    connect(&m_pause, &QTimer::timeout, this, &LiveLabel::announce);
}

void LiveLabel::setLiveText(const QString &html, const QString &spoken)
{
    setText(oneLine(html));
    m_spoken = oneLine(spoken);
    if (!m_pause.isActive()) {
        announce();
    }
}

void LiveLabel::announce()
{
    if (m_spoken == m_announced) {
        return;
    }
    m_announced = m_spoken;
    // Sends the name change by itself.
    setAccessibleName(m_spoken);
    m_pause.start();
}

} // namespace latchkey
