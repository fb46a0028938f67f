// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hostileload.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray page = pageJson(deviceJson(1) + ',' + deviceJson(2));

/// "[[[…]]]" or "{"a":{"a":…}}", \a depth deep.
QByteArray nested(int depth, bool isObject)
{
    const QByteArray begin = QByteArray(isObject ? R"({"a":)" : "[").repeated(depth);
    return begin + "1" + QByteArray(depth, isObject ? '}' : ']');
}

QByteArray inUtf16(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return {reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2};
}

/// Compressed by gzip: so many times a thousand zeros.
QByteArray bomb(int thousands)
{
    // qCompress writes zlib, behind the length: what "deflate" means.
    return qCompress(QByteArray(thousands * 1000, '0'), 9).sliced(4);
}

WireReply deflated(const QByteArray &body)
{
    WireReply reply = answer(200, body);
    reply.headers.emplaceBack("content-encoding", "deflate");
    return reply;
}

} // namespace

/// What people see when an answer is no JSON, or not all of it is.
class HostileJsonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void body_data();
    void body();
    void truncatedAnywhere_isNotUsed();
    void compressedBeyondMeasure_isBrokenOff();
    void compressedWithinMeasure_isBrokenOffAtTheLimit();
    void deflatedPage_isRead();
    void cursor_data();
    void cursor();
    void secondPage_isNoJson_theFirstStays();
};

void HostileJsonTest::body_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &body, const QString &told) {
        QTest::newRow(name) << body << told;
    };
    row("empty", {}, notJson());
    row("blanks", " \r\n\t ", notJson());
    row("null", "null", notJson());
    row("true", "true", notJson());
    row("number", "42", notJson());
    row("text", "\"devices\"", notJson());
    row("list", "[" + page + "]", notJson());
    row("words", "OK", notJson());
    row("page of another program", "<?xml version=\"1.0\"?><devices/>", notJson());
    row("two documents", page + page, notJson());
    row("something behind", page + " x", notJson());
    row("brace behind", page + "}", notJson());
    row("damage behind the rows", QByteArray(page).replace("\"ok\":true", "\"ok\":tru"), notJson());
    row("comma at the end", QByteArray(page).replace("\"ok\":true", "\"ok\":true,"), notJson());
    row("single quotes", QByteArray(page).replace('"', '\''), notJson());
    row("names without quotes", QByteArray(page).replace("\"ok\"", "ok"), notJson());
    row("equals signs", QByteArray(page).replace("\":", "\"="), notJson());
    row("comment", "/* the devices */" + page, notJson());
    row("NaN", QByteArray(page).replace("\"ok\":true", "\"x\":NaN"), notJson());
    row("Infinity", QByteArray(page).replace("\"ok\":true", "\"x\":-Infinity"), notJson());
    row("number with a leading zero", QByteArray(page).replace("\"ok\":true", "\"x\":007"), notJson());
    row("number out of range", QByteArray(page).replace("\"ok\":true", "\"x\":1e999"), notJson());
    row("number of 400 digits", QByteArray(page).replace("\"ok\":true", QByteArray("\"x\":" + QByteArray(400, '9'))),
        notJson());
    row("escape that is none", QByteArray(page).replace("Door", "Do\\or"), notJson());
    row("half a surrogate", QByteArray(page).replace("Door", "\\ud800"), notJson());
    row("line break in a text", QByteArray(page).replace("Door", "Do\nor"), notJson());
    row("zero byte in a text", QByteArray(page).replace("Door", QByteArray("Do\0or", 5)), notJson());
    row("not UTF-8", QByteArray(page).replace("Door", "Do\xff\xfe"), notJson());
    row("UTF-8 that is cut", QByteArray(page).replace("Door", "Do\xe2\x82"), notJson());
    row("UTF-8 longer than need be", QByteArray(page).replace("Door", "Do\xc0\xaf"), notJson());
    row("surrogate in UTF-8", QByteArray(page).replace("Door", "Do\xed\xa0\x80"), notJson());
    row("UTF-16", inUtf16(page), notJson());
    row("10,000 lists deep", nested(10'000, false), notJson());
    row("10,000 objects deep", nested(10'000, true), notJson());
    row("10,000 deep in a member nobody reads",
        QByteArray(page).replace("\"ok\":true", QByteArray("\"x\":" + nested(10'000, false))), notJson());
    row("no devices", R"({"ok":true})", notAsPromised(u"devices"_s));
    row("devices of another place", R"({"data":)" + page + "}", notAsPromised(u"devices"_s));
    row("devices null", R"({"devices":null,"ok":true})", notAsPromised(u"devices"_s));
    row("devices an object", R"({"devices":{},"ok":true})", notAsPromised(u"devices"_s));
    row("devices a text", R"({"devices":"none","ok":true})", notAsPromised(u"devices"_s));
    row("rows that are numbers", R"({"devices":[1,2],"ok":true})", notAsPromised(u"devices[0]"_s));
    row("rows that are lists", R"({"devices":[[]],"ok":true})", notAsPromised(u"devices[0]"_s));
    row("a row that is null", pageJson(deviceJson(1) + ",null"), notAsPromised(u"devices[1]"_s));
    row("a row without anything", pageJson(deviceJson(1) + ",{}"), notAsPromised(u"devices[1].device_id"_s));
    row("not ok", QByteArray(page).replace("\"ok\":true", "\"ok\":false"), notAsPromised(u"ok"_s));
    row("ok a text", QByteArray(page).replace("\"ok\":true", "\"ok\":\"true\""), notAsPromised(u"ok"_s));
}

void HostileJsonTest::body()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, told);
    HostileLoad load({answer(200, body)});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QCOMPARE(load.told(), told);
    QCOMPARE(load.rows(), 0);
    QCOMPARE(load.requests(), 1);
}

void HostileJsonTest::truncatedAnywhere_isNotUsed()
{
    for (qsizetype length = 1; length < page.size(); length += 37) {
        HostileLoad load({answer(200, page.first(length))});
        QVERIFY(load.run());
        QCOMPARE(load.told(), notJson());
        QCOMPARE(load.rows(), 0);
    }
}

void HostileJsonTest::compressedBeyondMeasure_isBrokenOff()
{
    HostileLoad load({deflated(bomb(100'000))});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QVERIFY2(!load.told().isEmpty(), "A hundred megabytes of zeros were taken.");
    QCOMPARE(load.rows(), 0);
}

/// So that Qt takes it for no bomb: the length of what comes out of it counts.
void HostileJsonTest::compressedWithinMeasure_isBrokenOffAtTheLimit()
{
    QRandomGenerator random(1);
    QByteArray block;
    while (block.size() < 1'000'000) {
        block += QByteArray::number(random.generate64(), 16) + QByteArray(200, 'x');
    }
    const QByteArray compressed = qCompress(block.repeated(70), 6).sliced(4);
    QVERIFY2(compressed.size() * 30 > 70'000'000, qPrintable(QString::number(compressed.size())));
    HostileLoad load({deflated(compressed)});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QVERIFY2(load.told().contains(u"64 MB"), qPrintable(load.told()));
    QCOMPARE(load.requests(), 1);
}

void HostileJsonTest::deflatedPage_isRead()
{
    HostileLoad load({deflated(qCompress(page).sliced(4))});
    QVERIFY(load.run());
    QCOMPARE(load.told(), QString());
    QCOMPARE(load.rows(), 2);
}

void HostileJsonTest::cursor_data()
{
    QTest::addColumn<QByteArray>("pagination");
    QTest::addColumn<QString>("told");
    QTest::addColumn<int>("requests");
    const QString endless =
        u"The answer is not what Seam promises, so none of it was used. Check that the endpoint is a Seam service. "
        "Details: The list of pages has no proper end."_s;
    const auto row = [](const char *name, const QByteArray &pagination, const QString &told, int requests) {
        QTest::newRow(name) << pagination << told << requests;
    };
    row("the same again", R"({"has_next_page":true,"next_page_cursor":"again"})", endless, 2);
    row("empty", R"({"has_next_page":true,"next_page_cursor":""})", endless, 1);
    row("null", R"({"has_next_page":true,"next_page_cursor":null})", endless, 1);
    row("missing", R"({"has_next_page":true})", endless, 1);
    row("a number", R"({"has_next_page":true,"next_page_cursor":7})", notAsPromised(u"pagination.next_page_cursor"_s),
        1);
    row("whether there is more, as a text", R"({"has_next_page":"yes","next_page_cursor":"a"})",
        notAsPromised(u"pagination.has_next_page"_s), 1);
    row("whether there is more, left out", R"({"next_page_cursor":"a"})", notAsPromised(u"pagination.has_next_page"_s),
        1);
    row("a list", "[]", notAsPromised(u"pagination"_s), 1);
}

void HostileJsonTest::cursor()
{
    QFETCH(const QByteArray, pagination);
    QFETCH(const QString, told);
    QFETCH(const int, requests);
    const QByteArray body = R"({"devices":[)" + deviceJson(1) + R"(],"pagination":)" + pagination + R"(,"ok":true})";
    HostileLoad load({answer(200, body)});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QCOMPARE(load.told(), told);
    QCOMPARE(load.requests(), requests);
}

void HostileJsonTest::secondPage_isNoJson_theFirstStays()
{
    HostileLoad load({answer(200, pageJson(deviceJson(1), "next")), answer(200, page.first(page.size() - 9))});
    QVERIFY(load.run());
    QCOMPARE(load.told(), notJson());
    QCOMPARE(load.rows(), 1);
}

LATCHKEY_TEST(HostileJsonTest, "hostilejson")
#include "hostilejson_test.moc"
