// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/cursorahead.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class CursorAheadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cursorAhead_data();
    void cursorAhead();
};

void CursorAheadTest::cursorAhead_data()
{
    QTest::addColumn<QByteArrayList>("parts");
    QTest::addColumn<QString>("cursor");
    const QByteArray page = R"({"rows":[{"name":"A"}],"pagination":{"has_next_page":true,"next_page_cursor":"abc=",)"
                            R"("next_page_url":"https://example.com/?next_page_cursor=abc="},"ok":true})";
    QTest::newRow("one part") << QByteArrayList{page} << u"abc="_s;
    QTest::newRow("parts") << QByteArrayList{page.first(90), page.sliced(90, 3), page.sliced(93)} << u"abc="_s;
    QTest::newRow("behind many rows") << QByteArrayList{QByteArray(100'000, ' '), page} << u"abc="_s;
    QTest::newRow("nothing") << QByteArrayList() << QString();
    QTest::newRow("last page") << QByteArrayList{R"({"pagination":{"has_next_page":false,"next_page_cursor":"abc"}})"}
                               << QString();
    QTest::newRow("null") << QByteArrayList{R"({"pagination":{"has_next_page":true,"next_page_cursor":null}})"}
                          << QString();
    QTest::newRow("told in a text") << QByteArrayList{R"({"name":"\"next_page_cursor\":\"x\" \"has_next_page\":true"})"}
                                    << QString();
    QTest::newRow("escaped") << QByteArrayList{R"({"pagination":{"has_next_page":true,"next_page_cursor":"a\/b"}})"}
                             << QString();
    QTest::newRow("cut off") << QByteArrayList{R"({"pagination":{"has_next_page":true,"next_page_cursor":"abc)"}
                             << QString();
    QTest::newRow("before many rows")
        << QByteArrayList{R"({"pagination":{"has_next_page":true,"next_page_cursor":"abc"},"rows":[)" +
                          QByteArray(10'000, ' ') + "]}"}
        << QString();
}

void CursorAheadTest::cursorAhead()
{
    QFETCH(const QByteArrayList, parts);
    QTEST(api::cursorAhead(parts), "cursor");
}

LATCHKEY_TEST(CursorAheadTest, "cursorahead")
#include "cursorahead_test.moc"
