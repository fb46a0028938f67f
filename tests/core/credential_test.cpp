// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/credential.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class CredentialTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recognise_knownKinds_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<Credential::Kind>("kind");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QString &pasted, Credential::Kind kind, const QString &secret) {
            QTest::newRow(name) << pasted << kind << secret;
        };
        row("API key", u"seam_test1_abc"_s, Credential::Kind::ApiKey, u"seam_test1_abc"_s);
        row("white space around", u" \tseam_test1_abc\r\n"_s, Credential::Kind::ApiKey, u"seam_test1_abc"_s);
        row("quoted", u"\"seam_test1_abc\""_s, Credential::Kind::ApiKey, u"seam_test1_abc"_s);
        row("single quotes", u" ' seam_test1_abc ' "_s, Credential::Kind::ApiKey, u"seam_test1_abc"_s);
        row("token", u"seam_at1_xyz"_s, Credential::Kind::PersonalAccessToken, u"seam_at1_xyz"_s);
        row("console", u"eyJhbGciOi.J9.sig"_s, Credential::Kind::ConsoleSession, u"eyJhbGciOi.J9.sig"_s);
    }

    void recognise_knownKinds()
    {
        QFETCH(const QString, pasted);
        QFETCH(const Credential::Kind, kind);
        QFETCH(const QString, secret);
        const auto credential = recogniseCredential(pasted);
        QVERIFY(credential);
        QCOMPARE(credential->kind, kind);
        QCOMPARE(credential->secret, secret);
        QVERIFY(credential->workspaceId.isNull());
        QCOMPARE(credential->needsWorkspace(), kind != Credential::Kind::ApiKey);
    }

    void recognise_wrongText_isRefused_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<CredentialProblem>("problem");
        QTest::newRow("empty") << QString() << CredentialProblem::Empty;
        QTest::newRow("white space") << u" \n "_s << CredentialProblem::Empty;
        QTest::newRow("empty quotes") << u"\"\""_s << CredentialProblem::Empty;
        QTest::newRow("client session") << u"seam_cst1_abc"_s << CredentialProblem::ClientSession;
        QTest::newRow("publishable") << u"seam_pk1_abc"_s << CredentialProblem::PublishableKey;
        QTest::newRow("line break inside") << u"seam_test1\n_abc"_s << CredentialProblem::NotWhole;
        QTest::newRow("space inside") << u"seam_test1 abc"_s << CredentialProblem::NotWhole;
        QTest::newRow("not ASCII") << u"seam_tést"_s << CredentialProblem::NotWhole;
        QTest::newRow("prefix alone") << u"seam_"_s << CredentialProblem::Unrecognised;
        QTest::newRow("other") << u"sk_live_abc"_s << CredentialProblem::Unrecognised;
        QTest::newRow("upper case") << u"SEAM_TEST1"_s << CredentialProblem::Unrecognised;
    }

    void recognise_wrongText_isRefused()
    {
        QFETCH(const QString, pasted);
        QFETCH(const CredentialProblem, problem);
        const auto credential = recogniseCredential(pasted);
        QVERIFY(!credential);
        QCOMPARE(credential.error(), problem);
    }

    void describe_everyProblem_hasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (const auto problem :
             {CredentialProblem::Empty, CredentialProblem::ClientSession, CredentialProblem::PublishableKey,
              CredentialProblem::NotWhole, CredentialProblem::Unrecognised}) {
            QVERIFY(describe(problem).endsWith(u'.'));
            sentences.insert(describe(problem));
        }
        QCOMPARE(sentences.size(), 5);
    }
};

LATCHKEY_TEST(CredentialTest, "credential")
#include "credential_test.moc"
