// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-bench-start FOLDER [ENDPOINT API_KEY WORKSPACE_ID]: the program as src/app/main.cpp makes it, on a profile
// of its own in FOLDER. With an endpoint it makes the profile, reads the workspace, and ends when that is kept;
// without, it is a start.
#include "app/application.h"
#include "app/firstpaint.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "bench/filesecrets.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using namespace latchkey;

struct Place {
    explicit Place(const QString &folder)
        : path(folder)
        , settings(folder + u"/settings.ini"_s, QSettings::IniFormat)
        , secrets(folder + u"/secrets.ini"_s)
    {
    }

    QString path;
    QSettings settings;
    bench::FileSecrets secrets;
    SystemClock clock;
};

void makeProfile(Place &place, const QString &endpoint, const QString &apiKey, const QString &workspaceId)
{
    ProfileStore profiles(&place.settings);
    Profile profile;
    profile.name = u"Bench"_s;
    profile.endpoint = QUrl(endpoint);
    profile.workspaceId = WorkspaceId::fromString(workspaceId);
    profile.zoneId = u"Europe/Lisbon"_s;
    profile = profiles.save(profile);
    profiles.setLastUsed(profile.id);
    Credential credential;
    credential.secret = apiKey;
    ProfileKeys keys(place.secrets, profiles);
    QObject context;
    QEventLoop loop;
    keys.keep(profile, credential, &context, [&loop](const auto &) { loop.quit(); });
    loop.exec();
}

/// As soon as there is a window: the grants are what most rows are of, so they are to be looked at.
void openGrants(const Application &application, QTimer &look)
{
    if (MainWindow *window = application.window()) {
        look.stop();
        afterFirstPaint(*window, window, [window] { window->openPane(PaneId::Grants); });
    }
}

void endWhenRead(const Application &application)
{
    const OpenWorkspace *workspace = application.workspace();
    if (workspace != nullptr && workspace->sync.asOf() && !workspace->sync.isLoading()) {
        QCoreApplication::quit(); // what is not kept yet is kept at the end
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Place place(arguments.value(1));
    const bool makes = arguments.size() == 5;
    if (makes) {
        makeProfile(place, arguments[2], arguments[3], arguments[4]);
    }
    Application application({.settings = &place.settings,
                             .secrets = place.secrets,
                             .clock = place.clock,
                             .environmentKey = {},
                             .dataFolder = place.path},
                            {});
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &app, [&application, &look, makes] {
        if (makes) {
            endWhenRead(application);
        } else {
            openGrants(application, look);
        }
    });
    look.start(5ms);
    application.start();
    return QApplication::exec();
}
