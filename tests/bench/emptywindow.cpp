// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The least a Qt program can show: what the real one is measured beside. With --usage it prints what memory it took,
// and ends.
#include "bench/usage.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void printUsage()
{
    using namespace latchkey::bench;
    const auto written = [](std::optional<qint64> bytes) { return bytes ? QJsonValue(*bytes) : QJsonValue(); };
    const QJsonObject usage{{u"settled_bytes"_s, written(residentBytes())},
                            {u"peak_bytes"_s, written(peakResidentBytes())}};
    std::puts(QJsonDocument(usage).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    if (QCoreApplication::arguments().contains("--usage"_L1)) {
        QTimer::singleShot(1s, &window, [] {
            printUsage();
            QCoreApplication::quit();
        });
    }
    return QApplication::exec();
}
