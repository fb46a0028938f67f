// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hostileload.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

using Manner = WireReply::Manner;

/// In the service's envelope.
WireReply refusal(int status, const QByteArray &type)
{
    return answer(status, R"({"error":{"type":")" + type + R"(","message":"Words of the service"},"ok":false})");
}

WireReply redirect(int status, const QByteArray &location)
{
    WireReply reply = answer(status, {});
    reply.headers.emplaceBack("location", location);
    return reply;
}

WireReply withHeader(WireReply reply, const QByteArray &name, const QByteArray &value)
{
    reply.headers.emplaceBack(name, value);
    return reply;
}

WireReply typed(const QByteArray &contentType)
{
    return {.body = pageJson(deviceJson(1)), .headers = {{"content-type", contentType}}};
}

const QByteArray head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
/// Sixteen times, and once, as long as the page that is said to come.
const QByteArray page = pageJson(deviceJson(1));

const QString unreachable = u"No connection to Seam. Check the network and the endpoint, then try again."_s;
const QString late = u"Seam did not answer in time. Try again."_s;
const QString notFollowed =
    u"The server points to another address. Latchkey does not follow, since the key would go there "
    "too. Check the endpoint."_s;
const QString busy = u"Seam asks for a pause after too many requests. Try again in a moment."_s;

/// Requests, where each ends by its own deadline.
constexpr int several = -1;

QString internalError(int status)
{
    return u"Seam answered with an internal error (%1). Try again in a moment."_s.arg(status);
}

QString said(const QString &sentence) { return sentence + u" Seam says: “Words of the service”"; }

} // namespace

/// What people see when the way to the service, or its status, is not as it should be.
class HostileWireTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void connection_data();
    void connection() { check(); }
    void status_data();
    void status() { check(); }
    void elsewhere_data();
    void elsewhere() { check(); }
    void elsewhere_fromHttpsToHttp_isNotFollowed();
    void oddButGood_data();
    void oddButGood();
    void secondPage_isNotAnswered_theFirstStays();

  private:
    static void columns();
    static void row(const char *name, const WireReply &reply, const QString &told, int requests);
    static void check();
    static void expect(HostileLoad &load, const QString &told, int requests);
};

void HostileWireTest::columns()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<QString>("told");
    QTest::addColumn<int>("requests");
}

void HostileWireTest::row(const char *name, const WireReply &reply, const QString &told, int requests)
{
    QTest::newRow(name) << reply << told << requests;
}

/// The whole of the sentence, or its start where Qt's own words follow; no row; and how often it was asked.
void HostileWireTest::check()
{
    QFETCH(const WireReply, reply);
    QFETCH(const QString, told);
    QFETCH(const int, requests);
    HostileLoad load({reply});
    expect(load, told, requests);
}

void HostileWireTest::expect(HostileLoad &load, const QString &told, int requests)
{
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    const bool isWhole = !told.endsWith(u'…');
    const QString wanted = isWhole ? told : told.chopped(1);
    QCOMPARE(isWhole ? load.told() : load.told().first(std::min(wanted.size(), load.told().size())), wanted);
    QCOMPARE(load.rows(), 0);
    // A slow machine has not the time for every attempt.
    if (requests == several) {
        QVERIFY2(load.requests() >= 2, qPrintable(QString::number(load.requests())));
    } else {
        QCOMPARE(load.requests(), requests);
    }
}

void HostileWireTest::connection_data()
{
    columns();
    const QString cut = unreachable + u" Details: …"_s;
    row("closed before the answer", in(Manner::Close), cut, 4);
    row("closed in the head", in(Manner::CutHead), cut, 4);
    row("closed in the body", in(Manner::CutBody), cut, 4);
    row("says nothing", in(Manner::Silent), late, several);
    row("a byte at a time", in(Manner::Drip), late, several);
    row("closed after half a line", raw("HTTP/1."), cut, 4);
    row("no HTTP", raw("SSH-2.0-OpenSSH_9.2\r\n"), cut, 4);
    row("zero bytes", raw(QByteArray(64, '\0')), cut, 4);
    row("status that is no number", raw("HTTP/1.1 two OK\r\ncontent-length: 2\r\n\r\n{}"), cut, 4);
    row("longer than said", raw(head + "content-length: 5\r\n\r\n" + page), notJson(), 1);
    row("shorter than said", raw(head + "content-length: 9000\r\n\r\n" + page), cut, 4);
    row("chunk that is cut", raw(head + "transfer-encoding: chunked\r\n\r\n400\r\n" + page), cut, 4);
    row("chunk of no size", raw(head + "transfer-encoding: chunked\r\n\r\nzz\r\n" + page), notJson(), 1);
    row("compressed by a name only", withHeader(answer(200, page), "content-encoding", "gzip"), cut, 4);
}

void HostileWireTest::status_data()
{
    columns();
    row("400", refusal(400, "invalid_input"),
        said(u"Seam did not accept this, and nothing was changed. Correct it and try again."_s), 1);
    row("401", refusal(401, "unauthorized"),
        said(u"Seam does not accept this key. It may be mistyped, revoked or of another service. Connect again with a "
             "current key."_s),
        1);
    row("403", refusal(403, "forbidden"), said(u"This key may not do that. Connect with one that may."_s), 1);
    row("403, a page", {.status = 403, .body = "<html>", .headers = {{"content-type", "text/html"}}},
        u"The answer is not what Seam promises, so none of it was used. Check that the endpoint is a Seam service."_s,
        1);
    row("408", plainText(408, ""), u"Seam did not answer in time. Try again."_s, 4);
    row("404, resource", refusal(404, "device_not_found"),
        said(u"This is no longer in the workspace. Refresh to see what is."_s), 1);
    const QString notOffered = u"This server does not offer /devices/list. Everything else goes on working."_s;
    row("404, route", plainText(404, "404"), notOffered, 1);
    row("404, a page", {.status = 404, .body = "<html>", .headers = {{"content-type", "text/html"}}},
        u"The answer is not what Seam promises, so none of it was used. Check that the endpoint is a Seam service."_s,
        1);
    row("405", refusal(405, "method_not_allowed"), said(notOffered), 1);
    row("409", refusal(409, "conflict"),
        said(u"This is in conflict with something that exists already, and nothing was changed."_s), 1);
    row("418", plainText(418, "teapot"),
        u"Seam did not accept this, and nothing was changed. Correct it and try again."_s, 1);
    row("429", refusal(429, "too_many_requests"), said(busy), 4);
    row("429, an hour", withHeader(refusal(429, "too_many_requests"), "retry-after", "3600"), said(busy), 1);
    row("429, a date long ago",
        withHeader(refusal(429, "too_many_requests"), "retry-after", "Fri, 20 Nov 2020 10:42:37 GMT"), said(busy), 4);
    row("429, nonsense", withHeader(refusal(429, "too_many_requests"), "retry-after", "soon"), said(busy), 4);
    row("429, negative", withHeader(refusal(429, "too_many_requests"), "retry-after", "-5"), said(busy), 4);
    row("429, without a body", plainText(429, {}), busy, 4);
    row("500", refusal(500, "internal_server_error"), said(internalError(500)), 4);
    row("500, plain text", plainText(500, "Not implemented!"), internalError(500), 4);
    row("500, an envelope of another type", plainText(500, R"({"error":{"type":"a","message":"b"}})"),
        internalError(500), 4);
    row("500, half an envelope", answer(500, R"({"error":{"type":"a"}})"), internalError(500), 4);
    row("500, an error that is a text", answer(500, R"({"error":"no"})"), internalError(500), 4);
    row("502, a page", {.status = 502, .body = "<html>", .headers = {{"content-type", "text/html"}}},
        internalError(502), 4);
    row("503, empty", {.status = 503, .body = {}, .headers = {}}, internalError(503), 4);
    row("503, later", withHeader(plainText(503, {}), "retry-after", "3600"), internalError(503), 1);
    row("504", plainText(504, "timeout"), internalError(504), 4);
    row("599", plainText(599, {}), internalError(599), 4);
    row("200, nothing", {.status = 200, .body = {}, .headers = {}}, notJson(), 1);
    row("204", {.status = 204, .body = {}, .headers = {}}, notJson(), 1);
    row("206, part of it", answer(206, page.first(page.size() / 2)), notJson(), 1);
    row("200, a page", {.status = 200, .body = "<html>Sign in</html>", .headers = {{"content-type", "text/html"}}},
        notJson(), 1);
    row("200, an error", refusal(200, "internal_server_error"), notAsPromised(u"ok"_s), 1);
}

void HostileWireTest::elsewhere_data()
{
    columns();
    const QString told = notFollowed + u" Details: evil.example"_s;
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray name = QByteArray::number(status) + ", another host";
        row(name.constData(), redirect(status, "https://evil.example/devices/list"), told, 1);
    }
    row("to http", redirect(302, "http://evil.example/devices/list"), told, 1);
    row("without a place", answer(302, {}), notFollowed + u" Details: 127.0.0.1"_s, 1);
    row("to itself", redirect(307, "/devices/list"), notFollowed + u" Details: 127.0.0.1"_s, 1);
    row("to no address", redirect(302, "http://[::"), notFollowed + u"…"_s, 1);
    row("to a file", redirect(302, "file:///etc/passwd"), notFollowed, 1);
    row("300", answer(300, {}), notFollowed + u" Details: 127.0.0.1"_s, 1);
    row("304", answer(304, {}), notFollowed + u" Details: 127.0.0.1"_s, 1);
}

void HostileWireTest::elsewhere_fromHttpsToHttp_isNotFollowed()
{
    const TestCertificate certificate;
    HostileLoad load({redirect(302, "http://evil.example/devices/list")}, certificate);
    expect(load, notFollowed + u" Details: evil.example"_s, 1);
}

void HostileWireTest::oddButGood_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::newRow("another content type") << typed("text/html");
    QTest::newRow("no content type") << WireReply{.body = page, .headers = {}};
    QTest::newRow("another encoding by name") << typed("application/json; charset=iso-8859-1");
    QTest::newRow("201") << answer(201, page);
    QTest::newRow("headers twice") << withHeader(answer(200, page), "content-type", "text/plain");
    QTest::newRow("a header of 60,000 bytes") << withHeader(answer(200, page), "x-long", QByteArray(60'000, 'x'));
    QTest::newRow("many cookies") << withHeader(answer(200, page), "set-cookie", "session=1; Path=/");
    QTest::newRow("until the connection closes") << raw(head + "\r\n" + page);
    QTest::newRow("in chunks") << raw(head + "transfer-encoding: chunked\r\n\r\n" +
                                      QByteArray::number(page.size(), 16) + "\r\n" + page + "\r\n0\r\n\r\n");
    QTest::newRow("after 100 Continue") << raw("HTTP/1.1 100 Continue\r\n\r\n" + head + "content-length: " +
                                               QByteArray::number(page.size()) + "\r\n\r\n" + page);
}

void HostileWireTest::oddButGood()
{
    QFETCH(const WireReply, reply);
    HostileLoad load({reply});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QCOMPARE(load.told(), QString());
    QCOMPARE(load.rows(), 1);
    QCOMPARE(load.requests(), 1);
}

void HostileWireTest::secondPage_isNotAnswered_theFirstStays()
{
    HostileLoad load({answer(200, pageJson(deviceJson(1), "next")), in(Manner::Close)});
    QVERIFY(load.run());
    QVERIFY(load.told().startsWith(unreachable));
    QCOMPARE(load.rows(), 1);
    QCOMPARE(load.requests(), 5);
}

LATCHKEY_TEST(HostileWireTest, "hostilewire")
#include "hostilewire_test.moc"
