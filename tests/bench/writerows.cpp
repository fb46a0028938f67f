// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/writerows.h"

#include "api/devices.h"
#include "api/seamclient.h"
#include "bench/lab.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "operations/renamedevice.h"
#include "sandbox/server.h"
#include "store/workspacestore.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

constexpr int writesARun = 10;

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

/// One device of a hotel that is renamed again and again.
class Desk {
  public:
    std::expected<void, QString> open()
    {
        sandbox::ServerOptions options;
        options.latency = 50ms;
        if (const auto started = m_server.start(options); !started) {
            return std::unexpected(started.error());
        }
        m_device =
            DeviceId::fromString(m_server.resources(u"device"_s).first().toObject().value("device_id"_L1).toString());
        m_client = std::make_unique<SeamClient>(Connection{
            .endpoint = QUrl(m_server.endpoint()), .credential = {Credential::Kind::ApiKey, m_server.apiKey(), {}}});
        m_runner = std::make_unique<OperationRunner>(*m_client, m_store, m_journal, m_clock);
        QEventLoop loop;
        QString failure;
        QObject::connect(&m_journal, &Journal::opened, &loop, [&](const JournalOpening &opening) {
            failure = opening.failure ? opening.failure->reason : QString();
            loop.quit();
        });
        m_journal.open(m_folder.filePath(u"journal.sqlite"_s), DataKey::random());
        loop.exec();
        return failure.isEmpty() ? std::expected<void, QString>() : std::unexpected(failure);
    }

    double journaled()
    {
        QEventLoop loop;
        QElapsedTimer timer;
        timer.start();
        const OperationId id = m_runner->submit(renameDevice(m_device, nextName()));
        double time = 0;
        QObject::connect(m_runner.get(), &OperationRunner::changed, &loop, [&](const OperationStatus &status) {
            if (status.id == id && status.tookEffect && time == 0) {
                time = milliseconds(timer);
            }
            if (status.id == id && status.isOver()) {
                loop.quit();
            }
        });
        loop.exec();
        return time;
    }

    double bare()
    {
        QEventLoop loop;
        QElapsedTimer timer;
        timer.start();
        api::devices::Update request;
        request.deviceId = m_device;
        request.name = api::Change<QString>::set(nextName());
        double time = 0;
        api::devices::update(*m_client, request).then(&loop, [&](const Result<Void> &) {
            time = milliseconds(timer);
            loop.quit();
        });
        loop.exec();
        return time;
    }

  private:
    QString nextName() { return u"Door %1"_s.arg(++m_names); }

    sandbox::Server m_server;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    WorkspaceStore m_store;
    Journal m_journal;
    std::unique_ptr<SeamClient> m_client;
    std::unique_ptr<OperationRunner> m_runner;
    DeviceId m_device;
    int m_names = 0;
};

} // namespace

Measured journaledWrite(Lab &lab)
{
    Desk desk;
    if (const auto opened = desk.open(); !opened) {
        return std::unexpected(opened.error());
    }
    desk.bare(); // the connection is there
    Figures figures;
    for (int run = 0; run < lab.plan().runs; ++run) {
        QList<double> ours;
        QList<double> theirs;
        for (int write = 0; write < writesARun; ++write) {
            ours.append(desk.journaled());
            theirs.append(desk.bare());
        }
        figures.ours.append(median(ours));
        figures.theirs.append(median(theirs));
    }
    return figures;
}

} // namespace latchkey::bench
