// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/commandline.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace latchkey::sandbox;
using namespace Qt::StringLiterals;

/// The program latchkey-sandbox.
class ProgramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void commandLine_read_setsTheOptions()
    {
        const auto command =
            readCommandLine({u"--port"_s, u"8123"_s, u"--seed=scale:1,2,3"_s, u"--latency"_s, u"40"_s});
        QVERIFY(command);
        const auto &options = std::get<ServerOptions>(*command);
        QCOMPARE(options.port, 8123);
        QCOMPARE(options.latency.count(), 40);
        QVERIFY(options.seed.kind == Seed::Kind::Scale);
        QCOMPARE(options.seed.grants, 3);
        const auto residence = readCommandLine({u"--seed"_s, u"residence"_s});
        QVERIFY(std::get<ServerOptions>(*residence).seed.kind == Seed::Kind::Residence);
        const auto plain = readCommandLine({});
        QVERIFY(std::get<ServerOptions>(*plain).seed.kind == Seed::Kind::Hotel);
    }
    void commandLine_about_namesTheGuesses()
    {
        const auto command = readCommandLine({u"--about"_s});
        QVERIFY(command);
        const QString text = std::get<QString>(*command);
        QVERIFY(text.contains(u"it guesses"_s));
        for (const auto &guess :
             {u"order of checks"_s, u"reservation_conflict"_s, u"delay_in_issuing"_s,
              u"cannot_create_requested_access_methods"_s, u"/devices/update"_s, u"access_grant_key_conflict"_s,
              u"served at /client_sessions/get alone"_s, u"publishable_key_header_required"_s}) {
            QVERIFY2(text.contains(guess), qPrintable(guess));
        }
    }
    void commandLine_faults_areRead()
    {
        QVERIFY(readCommandLine({u"--faults"_s, u"429:5 on /devices/list x2"_s}));
        QVERIFY(!readCommandLine({u"--faults=teapot"_s}));
    }
    void commandLine_wrong_saysWhatInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("option") << QStringList{u"--prot"_s, u"1"_s} << u"There is no option \"--prot\"; see --help."_s;
        QTest::newRow("bare word") << QStringList{u"hotel"_s} << u"There is no option \"hotel\"; see --help."_s;
        QTest::newRow("no value") << QStringList{u"--seed"_s} << u"--seed needs a value; see --help."_s;
        QTest::newRow("port") << QStringList{u"--port=70000"_s}
                              << u"--port needs a number from 0 to 65535, not \"70000\"."_s;
        QTest::newRow("latency") << QStringList{u"--latency"_s, u"soon"_s}
                                 << u"--latency needs a number of milliseconds, not \"soon\"."_s;
        QTest::newRow("seed")
            << QStringList{u"--seed"_s, u"motel"_s}
            << u"--seed needs hotel, residence, empty or scale:IDENTITIES,DEVICES,GRANTS, not \"motel\"."_s;
    }
    void commandLine_wrong_saysWhatInOneSentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, sentence);
        const auto command = readCommandLine(arguments);
        QVERIFY(!command);
        QCOMPARE(command.error(), sentence);
    }
    void program_started_tellsHowToReachIt_andEndsWhenAsked()
    {
        QProcess program;
        program.start(QStringLiteral(LATCHKEY_SANDBOX), {u"--seed"_s, u"empty"_s});
        QVERIFY(program.waitForReadyRead(10000));
        const QJsonObject ready = QJsonDocument::fromJson(program.readLine()).object();
        QCOMPARE(ready.keys(), (QStringList{u"api_key"_s, u"console_session_token"_s, u"endpoint"_s,
                                            u"personal_access_token"_s, u"workspace_id"_s}));
        program.terminate();
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAll().isEmpty());
    }
    void program_wrongArguments_endWith2()
    {
        QProcess program;
        program.start(QStringLiteral(LATCHKEY_SANDBOX), {u"--seed"_s, u"motel"_s});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardOutput().isEmpty());
        QCOMPARE(program.readAllStandardError().count('\n'), 1);
    }
    void program_help_isPrinted()
    {
        QProcess program;
        program.start(QStringLiteral(LATCHKEY_SANDBOX), {u"--help"_s});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 0);
        const QByteArray help = program.readAllStandardOutput();
        for (const char *option :
             {"--port", "--seed", "--latency", "residence", "seed:NUMBER", "/_sandbox/faults", "/_sandbox/hold {",
              "/_sandbox/held", "/_sandbox/release", "/_sandbox/state", "/_sandbox/requests"}) {
            QVERIFY(help.contains(option));
        }
    }
};

LATCHKEY_TEST(ProgramTest, "program")
#include "program_test.moc"
