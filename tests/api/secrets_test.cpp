// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/redaction.h"
#include "clientfixture.h"
#include "everycallsets.h"
#include "fixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QMutex>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything any category says, from now on, with debug on.
class CapturedLog {
  public:
    CapturedLog()
    {
        QLoggingCategory::setFilterRules(u"*.debug=true"_s);
        {
            const QMutexLocker locker(&mutex());
            all().clear();
        }
        m_previous = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &message) {
            const QMutexLocker locker(&mutex());
            all() += QLatin1StringView(context.category) + u": "_s + message + u'\n';
        });
    }
    ~CapturedLog()
    {
        qInstallMessageHandler(m_previous);
        QLoggingCategory::setFilterRules(QString());
    }
    Q_DISABLE_COPY_MOVE(CapturedLog)

    /// What has been said so far: other threads may go on.
    static QString text()
    {
        const QMutexLocker locker(&mutex());
        return all();
    }

  private:
    static QString &all()
    {
        static QString one;
        return one;
    }
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    QtMessageHandler m_previous;
};

const QStringList secrets{u"topsecret"_s, u"48213"_s, u"ik.seam.co"_s, u"ABCXYZ"_s, u"seam_cst1_x"_s};

api::accessgrants::Create withPin()
{
    return {.requestedAccessMethods = {{.mode = AccessMode::Code, .code = u"48213"_s}},
            .userIdentityId = idOf<UserIdentityId>('1'),
            .spaceIds = {idOf<SpaceId>('2')}};
}

QString holding(const ApiError &error)
{
    QString all = error.message + error.detail + error.type + error.endpoint;
    for (const ApiError::FieldError &field : error.fieldErrors) {
        all += field.field + field.message;
    }
    return all;
}

} // namespace

/// Key, PIN, instant-key link and token stay out of every log and every message.
class SecretsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void log_wholeSession_holdsNoSecret_data();
    void log_wholeSession_holdsNoSecret();
    void log_eachRequest_saysWhatItWas();
    void error_echoedSecrets_areDots();
    void secretsIn_parameters_areFoundAtAnyDepth();
    void secretsIn_members_areThoseOfTheContract_data();
    void secretsIn_members_areThoseOfTheContract();
    void without_emptySecret_changesNothing();
};

void SecretsTest::log_wholeSession_holdsNoSecret_data()
{
    QTest::addColumn<Credential>("credential");
    const auto workspace = idOf<WorkspaceId>('3');
    QTest::newRow("API key") << Credential{Credential::Kind::ApiKey, u"seam_test1_topsecret"_s, {}};
    QTest::newRow("personal access token")
        << Credential{Credential::Kind::PersonalAccessToken, u"seam_at1_topsecret"_s, workspace};
    QTest::newRow("console session token")
        << Credential{Credential::Kind::ConsoleSession, u"eyJhbGciOiJIUzI1NiJ9.e30.topsecret"_s, workspace};
}

void SecretsTest::log_wholeSession_holdsNoSecret()
{
    QFETCH(Credential, credential);
    ScriptedServer server([](const WireRequest &) {
        return answer(200, "{\"access_grant\":" + fixture("access_grant_full") + ",\"ok\":true}");
    });
    const CapturedLog log;
    {
        Connection connection = connectionTo(server.url());
        connection.credential = credential;
        SeamClient client(connection);
        const Outcome good(api::accessgrants::create(client, withPin()));
        QVERIFY(good.wait());
        QVERIFY(good.result().has_value());
        QCOMPARE(good.result()->instantKeyUrl, u"https://ik.seam.co/ABCXYZ"_s);
        QCOMPARE(server.requests().first().headers.value("seam-workspace"),
                 credential.workspaceId.isNull() ? QByteArray() : credential.workspaceId.toString().toLatin1());
        const QByteArray echo = R"({"error":{"type":"invalid_input","message":"48213 is taken by )" +
                                credential.secret.toLatin1() + R"("}})";
        server.setScript([echo](const WireRequest &) { return answer(400, echo); });
        const Outcome refused(api::accessgrants::create(client, withPin()));
        QVERIFY(refused.wait());
        QVERIFY(refused.error().message.contains(u"•••• is taken by ••••"));
        server.setScript([](const WireRequest &) { return in(WireReply::Manner::Close); });
        const Outcome lost(api::accessgrants::create(client, withPin()));
        QVERIFY(lost.wait());
    }
    QVERIFY(log.text().contains(u"latchkey.api: "));
    for (const QString &secret : secrets + QStringList{credential.secret, u"eyJ"_s, u"Bearer"_s}) {
        QVERIFY2(!log.text().contains(secret), qPrintable(log.text()));
    }
}

void SecretsTest::log_eachRequest_saysWhatItWas()
{
    ScriptedServer server([](const WireRequest &) {
        WireReply reply = answer(404, R"({"error":{"type":"access_grant_not_found","message":"x"},"ok":false})");
        reply.headers.emplaceBack("seam-request-id", "request-42");
        return reply;
    });
    const CapturedLog log;
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::accessgrants::get(client, idOf<AccessGrantId>('1')));
    QVERIFY(outcome.wait());
    const QRegularExpression line(
        u"latchkey\\.api: POST /access_grants/get 404 \\d+ ms Latchkey/[\\d.]+ request-42\n"_s);
    QVERIFY2(line.match(log.text()).hasMatch(), qPrintable(log.text()));
}

void SecretsTest::error_echoedSecrets_areDots()
{
    ScriptedServer server([](const WireRequest &) {
        return answer(400, R"({"error":{"type":"invalid_input","message":"48213 is taken by seam_test1_topsecret",
            "validation_errors":{"requested_access_methods":{"_errors":["not 48213"]}}},"ok":false})");
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::accessgrants::create(client, withPin()));
    QVERIFY(outcome.wait());
    const QString all = holding(outcome.error());
    for (const QString &secret : secrets) {
        QVERIFY2(!all.contains(secret), qPrintable(all));
    }
    QVERIFY(outcome.error().message.contains(u"•••• is taken by ••••"));
    QCOMPARE(outcome.error().fieldErrors.first().message, u"not ••••"_s);
}

void SecretsTest::secretsIn_parameters_areFoundAtAnyDepth()
{
    QJsonObject parameters = withPin().toJson();
    parameters.insert(u"instant_key_url"_s, u"https://ik.seam.co/ABCXYZ"_s);
    parameters.insert(u"client_session_token"_s, u"seam_cst1_x"_s);
    QStringList found = api::secretsIn(parameters);
    found.sort();
    QCOMPARE(found, QStringList({u"48213"_s, u"https://ik.seam.co/ABCXYZ"_s, u"seam_cst1_x"_s}));
}

void SecretsTest::secretsIn_members_areThoseOfTheContract_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isSecret");
    for (const char *key : {"code", "new_code", "original_code", "preferred_code", "instant_key_url", "url", "ical_url",
                            "video_url", "client_session_token", "token"}) {
        QTest::newRow(key) << QString::fromLatin1(key) << true;
    }
    for (const char *key : {"card_number", "error_code", "access_grant_key", "custom_redirect_url", "image_url",
                            "user_identifier_key", "publishable_key"}) {
        QTest::newRow(key) << QString::fromLatin1(key) << false;
    }
}

void SecretsTest::secretsIn_members_areThoseOfTheContract()
{
    QFETCH(const QString, key);
    QFETCH(const bool, isSecret);
    const QJsonObject inner{{key, u"12345"_s}};
    const QJsonObject parameters{{u"name"_s, u"x"_s}, {u"from"_s, QJsonArray{inner}}};
    QCOMPARE(api::secretsIn(parameters), isSecret ? QStringList({u"12345"_s}) : QStringList());
}

void SecretsTest::without_emptySecret_changesNothing() { QCOMPARE(api::without({QString()}, u"words"_s), u"words"_s); }

LATCHKEY_TEST(SecretsTest, "secrets")
#include "secrets_test.moc"
