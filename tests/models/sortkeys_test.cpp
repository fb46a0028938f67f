// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sortkeys.h"

#include "support/testmain.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <numeric>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

/// Some of which nobody tells apart, and others only by an accent or a number.
QString anyName(QRandomGenerator &random)
{
    static const QStringList first{u"Anna"_s, u"ANNA"_s, u"Änne"_s, u"Zoë"_s, u"zoe"_s, u"Ødegård"_s, u"Room"_s};
    return u"%1 %2"_s.arg(first.at(random.bounded(first.size()))).arg(random.bounded(1000));
}

} // namespace

class SortKeysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sort_moreTextsThanOneThreadRanks_isTheOrderOfTheLanguage_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::addColumn<Qt::SortOrder>("order");
        for (const auto language : {QLocale::C, QLocale::Swedish}) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                QTest::addRow("%d, %d", language, order) << language << order;
            }
        }
    }
    void sort_moreTextsThanOneThreadRanks_isTheOrderOfTheLanguage()
    {
        QFETCH(const QLocale::Language, language);
        QFETCH(const Qt::SortOrder, order);
        const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(language));
        QRandomGenerator random(20261129);
        QStringList texts;
        SortKeys keys;
        for (int row = 0; row < 5000; ++row) {
            texts.append(row % 100 == 0 ? QString() : anyName(random));
            keys.append(keys.prepared(texts.last()));
        }
        QList<int> rows(texts.size());
        std::iota(rows.begin(), rows.end(), 0);
        keys.sort(rows, order);

        const Collation collation;
        for (qsizetype at = 1; at < rows.size(); ++at) {
            const QString &above = texts.at(rows.at(at - 1));
            const QString &below = texts.at(rows.at(at));
            const int compared = above.isEmpty() || below.isEmpty() ? int(above.isEmpty()) - int(below.isEmpty())
                                 : order == Qt::AscendingOrder      ? collation.compare(above, below)
                                                                    : collation.compare(below, above);
            QVERIFY2(compared < 0 || (compared == 0 && rows.at(at - 1) < rows.at(at)),
                     qPrintable(above + u'|' + below));
        }
    }
};

LATCHKEY_TEST(SortKeysTest, "sortkeys")
#include "sortkeys_test.moc"
