// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include "api/accessgrants.h"
#include "api/devices.h"
#include "api/pager.h"
#include "api/seamclient.h"
#include "api/useridentities.h"
#include "store/workspacestore.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

/// Enough pages for four connections to have something to do side by side.
constexpr auto seed = "scale:5000,500,50000"_L1;
constexpr int pageSize = 500;

/// One request as curl sends it again.
struct Page {
    QString path;
    QByteArray body;
};

/// Walks one list; remembers the pages on the way.
template <typename Row, typename List, typename Fetch>
std::unique_ptr<Pager<Row>> walk(SeamClient &client, const QString &path, Fetch fetch, EntityStore<Row> &rows,
                                 QList<Page> &pages, const std::function<void(Result<Void>)> &finished)
{
    return std::make_unique<Pager<Row>>(
        [&client, &pages, path, fetch](const QString &cursor) {
            List parameters;
            parameters.limit = pageSize;
            if (!cursor.isEmpty()) {
                parameters.pageCursor = cursor;
            }
            pages.append({path, QJsonDocument(parameters.toJson()).toJson(QJsonDocument::Compact)});
            return fetch(client, parameters);
        },
        [&rows](const QList<Row> &page) { rows.upsert(page); }, finished);
}

class Load {
  public:
    Load(SeamClient &client, QList<Page> &pages)
        : m_identities(walk<UserIdentity, api::useridentities::List>(
              client, u"/user_identities/list"_s, &api::useridentities::list, m_store.identities, pages, finished()))
        , m_devices(walk<Device, api::devices::List>(client, u"/devices/list"_s, &api::devices::list, m_store.devices,
                                                     pages, finished()))
        , m_grants(walk<AccessGrant, api::accessgrants::List>(
              client, u"/access_grants/list"_s, &api::accessgrants::list, m_store.grants, pages, finished()))
    {
    }

    /// Milliseconds until every page is in the store, or what went wrong.
    std::expected<double, QString> run()
    {
        QElapsedTimer timer;
        timer.start();
        m_identities->start();
        m_devices->start();
        m_grants->start();
        m_loop.exec();
        if (!m_error.isEmpty()) {
            return std::unexpected(m_error);
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }
    qsizetype rowCount() const { return m_store.identities.size() + m_store.devices.size() + m_store.grants.size(); }

  private:
    std::function<void(Result<Void>)> finished()
    {
        return [this](const Result<Void> &result) {
            if (!result) {
                m_error = result.error().message;
            }
            if (--m_open == 0) {
                m_loop.quit();
            }
        };
    }

    WorkspaceStore m_store;
    QEventLoop m_loop;
    QString m_error;
    int m_open = 3;
    std::unique_ptr<Pager<UserIdentity>> m_identities;
    std::unique_ptr<Pager<Device>> m_devices;
    std::unique_ptr<Pager<AccessGrant>> m_grants;
};

std::expected<double, QString> runCurl(const QString &config)
{
    QElapsedTimer timer;
    timer.start();
    QProcess curl;
    curl.start(u"curl"_s, {u"--config"_s, config});
    if (!curl.waitForFinished(120'000) || curl.exitCode() != 0) {
        return std::unexpected(u"curl failed: "_s + QString::fromUtf8(curl.readAllStandardError()));
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

QByteArray curlConfig(const QList<Page> &pages, const QString &endpoint, const QString &key)
{
    QByteArray config = "silent\nfail\nparallel\nparallel-max = 4\n";
    for (const Page &page : pages) {
        QByteArray quoted = page.body;
        quoted.replace('"', R"(\")");
        config += "url = \"" + (endpoint + page.path).toUtf8() + "\"\nheader = \"Authorization: Bearer " +
                  key.toUtf8() + "\"\nheader = \"Content-Type: application/json\"\ndata = \"" + quoted +
                  "\"\noutput = \"/dev/null\"\nnext\n";
    }
    config.chop(int(sizeof("next\n")) - 1);
    return config;
}

} // namespace

std::expected<Figures, QString> measureLoad(const QString &sandbox, int runs)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(sandbox, {u"--seed"_s, QString(seed)});
    if (!server.waitForReadyRead(60'000)) {
        return std::unexpected(u"%1 did not get ready"_s.arg(sandbox));
    }
    const QJsonObject ready = QJsonDocument::fromJson(server.readLine()).object();
    const QString endpoint = ready["endpoint"_L1].toString();
    const QString key = ready["api_key"_L1].toString();

    qsizetype rows = 0;
    qsizetype requests = 0;
    Figures figures{.what = u"load into the store"_s, .against = u"curl, four at once, bytes thrown away"_s};
    QTemporaryDir folder;
    const QString config = folder.filePath(u"pages"_s);
    for (int run = 0; run <= runs; ++run) {
        SeamClient client({.endpoint = QUrl(endpoint),
                           .credential = {.kind = Credential::Kind::ApiKey, .secret = key, .workspaceId = {}}});
        QList<Page> pages;
        Load load(client, pages);
        const auto ours = load.run();
        if (!ours) {
            return std::unexpected(ours.error());
        }
        if (run == 0) { // The first round warms up and learns the pages' cursors.
            QFile file(config);
            if (!file.open(QIODevice::WriteOnly)) {
                return std::unexpected(file.errorString());
            }
            file.write(curlConfig(pages, endpoint, key));
            rows = load.rowCount();
            requests = pages.size();
            figures.note = u"%1 rows, %2 pages"_s.arg(rows).arg(requests);
        }
        const auto theirs = runCurl(config);
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        if (run > 0) {
            figures.ours.append(*ours);
            figures.theirs.append(*theirs);
        }
    }
    server.terminate();
    server.waitForFinished();
    const auto perSecond = [](qsizetype count, const QList<double> &times) {
        return qRound64(double(count) / median(times) * 1000);
    };
    figures.note += u", %1 rows per second, %2 requests per second, curl %3"_s.arg(perSecond(rows, figures.ours))
                        .arg(perSecond(requests, figures.ours))
                        .arg(perSecond(requests, figures.theirs));
    return figures;
}

} // namespace latchkey::bench
