// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/watched.h"

#include "bench/lab.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

constexpr auto patience = 20s;

} // namespace

Watched::Watched(const Plan &plan, const QString &name, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, QString::fromLocal8Bit(plan.platform));
    environment.insert(u"QT_LOGGING_RULES"_s,
                       u"qt.widgets.painting.info=true;latchkey.api.debug=true;latchkey.start.debug=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setReadChannel(QProcess::StandardError);
    m_timer.start();
    m_process.start(plan.programs + u'/' + name, arguments);
}

Watched::~Watched()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::expected<double, QString> Watched::waitFor(const QByteArray &words)
{
    const QDeadlineTimer deadline(patience);
    while (!m_said.contains(words) && m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        m_said += m_process.readAll();
    }
    if (m_said.contains(words)) {
        return double(m_timer.nsecsElapsed()) / 1e6;
    }
    return std::unexpected(
        u"%1 did not get so far: %2"_s.arg(m_process.program(), QString::fromUtf8(m_said.right(1'000))));
}

void Watched::listen(std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    while (!deadline.hasExpired()) {
        m_process.waitForReadyRead(int(deadline.remainingTime()));
        m_said += m_process.readAll();
    }
}

} // namespace latchkey::bench
