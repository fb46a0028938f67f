// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenshots.h"

#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "core/apierrortext.h"
#include "models/panemodel.h"
#include "widgets/rowtable.h"
#include "wizards/sheets/revokesheet.h"

#include <QAbstractProxyModel>
#include <QDialog>
#include <QDir>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr QSize pictureSize(1280, 800);

/// What was read is not in the cells at once.
bool hasWork(const RowTable &table)
{
    const auto *filter = qobject_cast<const QAbstractProxyModel *>(table.model());
    const auto *rows = qobject_cast<const PaneModel *>(filter ? filter->sourceModel() : table.model());
    return table.isLoading() || (rows && rows->hasWork());
}

} // namespace

Screenshots::Screenshots(MainWindow &window, OpenWorkspace &workspace, const QString &directory, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_directory(directory)
{
    m_limit.setInterval(std::chrono::seconds(60));
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(tr("Nothing new came from the service in a minute.")); });
    connect(&workspace.client, &SeamClient::unauthorized, this, [this] {
        const ApiError refusal{.kind = ApiError::Kind::Unauthorized};
        fail(explain(refusal).sentence);
    });
    m_look.setInterval(std::chrono::milliseconds(10));
    connect(&m_look, &QTimer::timeout, this, &Screenshots::advance);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_directory)) {
        fail(tr("The directory %1 cannot be made.").arg(m_directory));
        return;
    }
    m_limit.start();
    m_look.start();
}

/// Goes on when everything that was asked for is there.
void Screenshots::advance()
{
    if (isReading()) {
        return;
    }
    if (m_hasBegun) {
        take();
    } else if (isLoaded()) {
        begin();
    } else {
        failToLoad();
    }
}

bool Screenshots::isReading() const
{
    const auto tables = m_window.findChildren<RowTable *>();
    const auto revokes = m_window.findChildren<RevokeSheet *>();
    return m_workspace.sync.isLoading() || m_workspace.sync.isReadingRelated() ||
           m_workspace.runner.runningCount() > 0 || isIssuing() || m_workspace.personAccess.isReading() ||
           std::ranges::any_of(revokes, &RevokeSheet::isReading) ||
           std::ranges::any_of(tables, [](const RowTable *table) { return table->isVisible() && hasWork(*table); });
}

/// Whether a grant that was made for a picture still waits for its PIN, card or key; what waits for a person to encode
/// or assign a card does so for good.
bool Screenshots::isIssuing() const
{
    const auto isAwaited = [](const AccessMethod &method) {
        return !method.isIssued && !method.isReadyForEncoding && !method.isAssignmentRequired;
    };
    const auto isWaiting = [&](const OperationStatus &status) {
        const AccessGrant *grant = m_workspace.store.grants.find(AccessGrantId(status.resultId));
        return grant && std::ranges::any_of(m_workspace.store.methodsOf(*grant), isAwaited);
    };
    return std::ranges::any_of(m_workspace.runner.operations(), isWaiting);
}

bool Screenshots::isLoaded() const { return m_workspace.sync.hasRead() && !m_workspace.sync.isLoading(); }

/// Nothing is being read, and yet there is no workspace.
void Screenshots::failToLoad()
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const ApiError &error = connection.isOnline ? m_workspace.store.identities.loadState().error : connection.error;
    fail(explain(error).sentence);
}

void Screenshots::begin()
{
    m_hasBegun = true;
    m_window.resize(pictureSize);
    m_shots = everyShot(m_window, m_workspace);
    next();
}

void Screenshots::next()
{
    if (m_shots.isEmpty()) {
        m_isOver = true;
        m_look.stop();
        m_limit.stop();
        Q_EMIT finished(0, {});
        return;
    }
    m_limit.start();
    m_seen = {};
    m_shots.constFirst().prepare();
}

void Screenshots::take()
{
    const Shot &shot = m_shots.constFirst();
    QWidget *const subject = shot.subject();
    if (!subject) {
        fail(tr("There was nothing to take the picture “%1” of.").arg(shot.name));
        return;
    }
    const QImage picture = subject->grab().toImage();
    if (picture != m_seen) {
        m_seen = picture;
        return;
    }
    save(m_shots.takeFirst().name, picture);
}

void Screenshots::save(const QString &name, const QImage &picture)
{
    const QString file = QDir(m_directory).filePath(name + ".png"_L1);
    if (!picture.save(file)) {
        fail(tr("The picture %1 cannot be written.").arg(file));
        return;
    }
    closeDialogs();
    next();
}

void Screenshots::closeDialogs()
{
    for (QDialog *open : m_window.findChildren<QDialog *>()) {
        // Not through reject(), which may ask first.
        open->done(QDialog::Rejected);
        open->deleteLater();
    }
}

void Screenshots::fail(const QString &sentence)
{
    if (!std::exchange(m_isOver, true)) {
        m_look.stop();
        m_limit.stop();
        Q_EMIT finished(1, sentence);
    }
}

} // namespace latchkey
