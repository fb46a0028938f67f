// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/noticetray.h"
#include "core/windowlocale.h"
#include "session/keychainsecretstore.h"
#include "session/memorysecretstore.h"
#include "widgets/iconset.h"
#include "widgets/modalfocus.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

void print(std::FILE *stream, const QString &text) { std::fputs(text.toLocal8Bit().constData(), stream); }

void nameProgram()
{
    QCoreApplication::setApplicationName(u"latchkey"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QCoreApplication::setOrganizationName(u"Latchkey"_s);
}

/// Also for English: its file holds the plural forms. They last as long as \a app.
void loadTranslations(QCoreApplication &app)
{
    auto *own = new QTranslator(&app);
    if (own->load(QLocale(), u"latchkey"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/latchkey_en.qm"_s)) {
        QCoreApplication::installTranslator(own);
    }
    // What Qt itself says, as on buttons, is in the language of the rest. A locale that is made by its name does not
    // take the languages that the system prefers along.
    const QLocale window = latchkey::windowLocale();
    const QLocale language(window.language(), window.territory());
    auto *qt = new QTranslator(&app);
    if (qt->load(language, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
}

/// Whether a window can be shown; pictures can be taken without.
bool findDisplay([[maybe_unused]] const latchkey::CommandLine &line)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            return true;
        }
    }
    return !line.screenshots.isEmpty() && qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    return true;
#endif
}

/// Reads the command line without touching a display: --help and --version must work where there is none.
std::expected<latchkey::CommandLine, latchkey::EarlyExit> readCommandLine(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    nameProgram();
    loadTranslations(app);
    auto line = latchkey::readCommandLine(QCoreApplication::arguments());
    if (line && !findDisplay(*line)) {
        const QString sentence = QCoreApplication::translate(
            "latchkey::CommandLine", "There is no display to open a window on. With --screenshots none is needed.");
        return std::unexpected(latchkey::EarlyExit{.code = 1, .text = u"latchkey: "_s + sentence + u'\n'});
    }
    return line;
}

int run(QApplication &app, const latchkey::CommandLine &line)
{
    std::optional<QSettings> settings;
    std::unique_ptr<latchkey::SecretStore> secrets;
    if (line.demo) {
        secrets = std::make_unique<latchkey::MemorySecretStore>();
    } else {
        settings.emplace(QSettings::IniFormat, QSettings::UserScope, u"Latchkey"_s, u"latchkey"_s);
        secrets = std::make_unique<latchkey::KeychainSecretStore>();
    }
    const latchkey::SystemClock clock;
    latchkey::SystemTray tray;
    latchkey::Application application(
        {.settings = settings ? &*settings : nullptr,
         .secrets = *secrets,
         .clock = clock,
         .environmentKey = qEnvironmentVariable("SEAM_API_KEY"),
         .dataFolder = line.demo ? QString() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
         .tray = &tray},
        line);
    QObject::connect(
        &application, &latchkey::Application::finished, &app,
        [](int exitCode, const QString &sentence) {
            if (!sentence.isEmpty()) {
                print(stderr, sentence + u'\n');
            }
            QCoreApplication::exit(exitCode);
        },
        Qt::QueuedConnection);
    application.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const auto line = readCommandLine(argc, argv);
    if (!line) {
        print(line.error().isError() ? stderr : stdout, line.error().text);
        return line.error().code;
    }
    QApplication app(argc, argv);
    nameProgram();
    QApplication::setWindowIcon(latchkey::icons::application());
    QApplication::setQuitOnLastWindowClosed(false);
    loadTranslations(app);
    latchkey::keepKeyboardWithModal(app);
    return run(app, *line);
}
