// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answer.h"

#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

HttpAnswer json(int status, const QByteArray &body)
{
    return {.status = status, .contentType = "application/json; charset=utf-8", .parts = {body}};
}
HttpAnswer text(int status, const QByteArray &body)
{
    return {.status = status, .contentType = "text/plain", .parts = {body}};
}
QByteArray envelope(const QByteArray &type)
{
    return R"({"error":{"type":")" + type + R"(","message":"Words"},"ok":false})";
}

} // namespace

Q_DECLARE_METATYPE(latchkey::HttpAnswer)

class AnswerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void judge_longWords_areCut()
    {
        const auto refusal = [](qsizetype length, int fields) {
            QJsonObject tree{{u"_errors"_s, QJsonArray()}};
            for (int i = 0; i < fields; ++i) {
                tree.insert(u"field%1"_s.arg(i), QJsonObject{{u"_errors"_s, QJsonArray{u"Required"_s}}});
            }
            const QJsonObject error{
                {u"type"_s, u"x"_s}, {u"message"_s, QString(length, u'm')}, {u"validation_errors"_s, tree}};
            return judge(json(400, QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson())).error();
        };
        QCOMPARE(refusal(5'000, 0).detail, QString(500, u'm'));
        QCOMPARE(refusal(1, 1'000).fieldErrors.size(), 50);
        QCOMPARE(refusal(5'000'000, 0).detail, QString());
    }
    void judge_everyStatus_hasItsKind_data()
    {
        QTest::addColumn<HttpAnswer>("http");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const HttpAnswer &http, Kind kind, const QString &type = {}) {
            QTest::newRow(name) << http << kind << type;
        };
        row("400", json(400, envelope("invalid_input")), Kind::InvalidInput, u"invalid_input"_s);
        row("400 plain", text(400, "Invalid JSON"), Kind::InvalidInput);
        row("422", json(422, envelope("x")), Kind::InvalidInput, u"x"_s);
        row("400 not found", json(400, envelope("user_identity_not_found")), Kind::InvalidInput,
            u"user_identity_not_found"_s);
        row("401", json(401, envelope("unauthorized")), Kind::Unauthorized, u"unauthorized"_s);
        row("401 plain", text(401, ""), Kind::Unauthorized);
        row("403", json(403, envelope("x")), Kind::Forbidden, u"x"_s);
        row("403 of a proxy", text(403, "<h1>Blocked</h1>"), Kind::BadResponse);
        row("404 resource", json(404, envelope("device_not_found")), Kind::NotFound, u"device_not_found"_s);
        row("404 route", text(404, "404"), Kind::NotOffered);
        row("404 route with a line end", text(404, "404\n"), Kind::NotOffered);
        row("404 route in other words", json(404, envelope("unknown_route")), Kind::NotOffered, u"unknown_route"_s);
        row("404 of a proxy", text(404, "404 page not found"), Kind::BadResponse);
        row("404 without a body", text(404, ""), Kind::BadResponse);
        row("404 other JSON", json(404, R"({"detail":"no"})"), Kind::BadResponse);
        row("404 JSON as text", text(404, envelope("device_not_found")), Kind::BadResponse);
        row("405", json(405, envelope("method_not_allowed")), Kind::NotOffered, u"method_not_allowed"_s);
        row("405 of a proxy", text(405, "Method Not Allowed"), Kind::BadResponse);
        row("408", text(408, ""), Kind::Timeout);
        row("409", json(409, envelope("x")), Kind::Conflict, u"x"_s);
        row("429", json(429, envelope("x")), Kind::RateLimited, u"x"_s);
        row("500", json(500, envelope("internal_server_error")), Kind::Server, u"internal_server_error"_s);
        row("500 plain", text(500, "Not implemented!"), Kind::Server);
        row("503 empty", text(503, ""), Kind::Server);
        row("302", text(302, ""), Kind::Redirected);
        row("101", text(101, ""), Kind::BadResponse);
        row("message no text", json(400, R"({"error":{"type":"x","message":5}})"), Kind::InvalidInput);
        row("damaged", json(400, R"({"error":{"type":)"), Kind::InvalidInput);
    }

    void judge_everyStatus_hasItsKind()
    {
        QFETCH(const HttpAnswer, http);
        QFETCH(const Kind, kind);
        QFETCH(const QString, type);
        const auto result = judge(http);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().type, type);
        QCOMPARE(result.error().httpStatus, http.status);
        QCOMPARE(result.error().detail, type.isEmpty() ? QString() : u"Words"_s);
    }

    void judge_goodStatus_givesTheBody()
    {
        HttpAnswer http = json(200, R"({"ok":true})");
        http.requestId = u"request-1"_s;
        const auto result = judge(http);
        QVERIFY(result);
        QCOMPARE(result->body(), QByteArray(R"({"ok":true})"));
        QCOMPARE(result->requestId, u"request-1"_s);
    }

    void judge_validationErrors_nameTheirFields()
    {
        const auto result = judge(json(400, R"({"error":{"type":"invalid_input","message":"3 Input Errors",
            "validation_errors":{"_errors":["Whole"],"access_schedule":{"_errors":[],
            "starts_at":{"_errors":["Invalid datetime"]}},"email_address":{"_errors":["Invalid email","Taken"]},
            "odd":5}},"ok":false})"));
        QVERIFY(!result);
        const QList<ApiError::FieldError> expected{{QString(), u"Whole"_s},
                                                   {u"access_schedule.starts_at"_s, u"Invalid datetime"_s},
                                                   {u"email_address"_s, u"Invalid email"_s},
                                                   {u"email_address"_s, u"Taken"_s}};
        QCOMPARE(result.error().fieldErrors, expected);
    }

    void judge_redirect_namesTheHost()
    {
        HttpAnswer http = text(307, {});
        http.location = QUrl(u"https://elsewhere.example/x?key=1"_s);
        QCOMPARE(judge(http).error().detail, u"elsewhere.example"_s);
    }

    void retryAfter_header_isRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("milliseconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("3") << 3000;
        QTest::newRow("none") << QByteArray() << -1;
        QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 10:42:17 GMT") << 10'000;
        QTest::newRow("past date") << QByteArray("Fri, 20 Nov 2026 10:42:00 GMT") << 0;
        QTest::newRow("negative") << QByteArray("-3") << -1;
        QTest::newRow("68 years") << QByteArray("2147483647") << 600'000;
        QTest::newRow("more than an int") << QByteArray("99999999999") << 600'000;
        QTest::newRow("date in 7973 years") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << 600'000;
        QTest::newRow("no time") << QByteArray("Fri, 20 Nov 2026 GMT") << -1;
        QTest::newRow("only GMT") << QByteArray("GMT") << -1;
        QTest::newRow("words") << QByteArray("soon") << -1;
    }

    void retryAfter_header_isRead()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const int, milliseconds);
        const auto wait = parseRetryAfter(header, QDateTime(QDate(2026, 11, 20), QTime(10, 42, 7), Qt::UTC));
        QCOMPARE(wait ? int(wait->count()) : -1, milliseconds);
    }

    void retryAfter_hourThatTheComputerSkips_isRead()
    {
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&before] { before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before); });
        qputenv("TZ", "Europe/Lisbon"); // on that day it has no 01:30
        const QDateTime now(QDate(2026, 3, 29), QTime(1, 29, 50), Qt::UTC);
        QCOMPARE(parseRetryAfter("Sun, 29 Mar 2026 01:30:00 GMT", now),
                 std::optional(std::chrono::milliseconds(10'000)));
    }
};

LATCHKEY_TEST(AnswerTest, "answer")
#include "answer_test.moc"
