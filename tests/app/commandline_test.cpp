// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

auto read(const QStringList &arguments) { return readCommandLine(QStringList{u"latchkey"_s} + arguments); }

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothing_given_asksForNothing()
    {
        const auto line = read({});
        QVERIFY(line);
        QVERIFY(!line->demo);
        QVERIFY(line->profile.isEmpty());
        QVERIFY(line->endpoint.isEmpty());
        QVERIFY(line->screenshots.isEmpty());
    }
    void options_given_areRead()
    {
        const auto line = read({u"--profile"_s, u"Harbour House"_s, u"--endpoint=http://127.0.0.1:8080/"_s,
                                u"--screenshots"_s, u"pictures"_s});
        QVERIFY(line);
        QCOMPARE(line->profile, u"Harbour House"_s);
        QCOMPARE(line->endpoint, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(line->screenshots, u"pictures"_s);
        QVERIFY(read({u"--demo"_s})->demo);
    }
    void wrongUse_isRefusedWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown option") << QStringList{u"--bogus"_s} << u"bogus"_s;
        QTest::newRow("a word too many") << QStringList{u"now"_s} << u"now"_s;
        QTest::newRow("no value") << QStringList{u"--profile"_s} << u"profile"_s;
        QTest::newRow("demo with a profile") << QStringList{u"--demo"_s, u"--profile"_s, u"X"_s} << u"Demo"_s;
        QTest::newRow("demo with an endpoint")
            << QStringList{u"--demo"_s, u"--endpoint"_s, u"https://x.example"_s} << u"Demo"_s;
        QTest::newRow("no name") << QStringList{u"--profile"_s, QString()} << u"--profile needs"_s;
        QTest::newRow("no address") << QStringList{u"--endpoint"_s, u" "_s} << u"--endpoint needs"_s;
        QTest::newRow("no directory") << QStringList{u"--screenshots="_s} << u"--screenshots needs"_s;
        QTest::newRow("plain HTTP") << QStringList{u"--endpoint"_s, u"http://x.example"_s} << u"https"_s;
    }
    void wrongUse_isRefusedWithASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto line = read(arguments);
        QVERIFY(!line);
        QCOMPARE(line.error().code, 2);
        QVERIFY2(line.error().text.contains(words), qPrintable(line.error().text));
    }
    void version_asked_endsWell()
    {
        const auto line = read({u"--version"_s});
        QVERIFY(!line);
        QVERIFY(!line.error().isError());
        QCOMPARE(line.error().text, u"latchkey " LATCHKEY_VERSION "\n"_s);
    }
    void help_asked_namesEveryOption()
    {
        const auto line = read({u"--help"_s});
        QVERIFY(!line);
        QVERIFY(!line.error().isError());
        for (const auto *option : {"--demo", "--profile", "--endpoint", "--screenshots", "--version", "--help"}) {
            QVERIFY2(line.error().text.contains(QLatin1StringView(option)), option);
        }
        QVERIFY(line.error().text.contains("SEAM_API_KEY"_L1));
    }
};

LATCHKEY_TEST(CommandLineTest, "commandline")
#include "commandline_test.moc"
