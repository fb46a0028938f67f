// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/apierrortext.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class ApiErrorTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void explain_everyKind_hasItsOwnWords()
    {
        QSet<QString> titles;
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(Kind::Cancelled); ++kind) {
            const ErrorText text = explain({.kind = Kind(kind)});
            titles.insert(text.title);
            sentences.insert(text.sentence);
            QVERIFY2(text.sentence.endsWith(u'.'), qPrintable(text.sentence));
            QVERIFY(!text.sentence.contains(u'!'));
        }
        QCOMPARE(titles.size(), int(Kind::Cancelled) + 1);
        QCOMPARE(sentences.size(), int(Kind::Cancelled) + 1);
        QVERIFY(!titles.contains(QString()));
    }
    void explain_whatSeamSaid_isQuoted()
    {
        const ErrorText text = explain({.kind = Kind::InvalidInput, .type = u"invalid_input"_s, .detail = u"No"_s});
        QVERIFY2(text.sentence.endsWith(u" Seam says: “No”"), qPrintable(text.sentence));
    }
    void explain_ownDetail_isAdded()
    {
        const ErrorText text = explain({.kind = Kind::Network, .detail = u"Connection refused"_s});
        QVERIFY2(text.sentence.endsWith(u" Details: Connection refused"), qPrintable(text.sentence));
    }
    void explain_noConnection_saysOfAChangeThatNothingCameOfIt()
    {
        for (const Kind kind : {Kind::Network, Kind::RateLimited}) {
            QVERIFY(explain({.kind = kind}, CallPurpose::Change).sentence.contains(u"Nothing was changed."));
        }
        for (const Kind kind : {Kind::Network, Kind::Timeout, Kind::RateLimited}) {
            QVERIFY(!explain({.kind = kind}).sentence.contains(u"changed"));
        }
    }
    void explain_missingEndpoint_isNamed()
    {
        const ErrorText text = explain({.kind = Kind::NotOffered, .endpoint = u"/spaces/list"_s});
        QVERIFY2(text.sentence.contains(u"does not offer /spaces/list."), qPrintable(text.sentence));
    }
    void explain_unknownOutcome_namesTheKeyToLookItUpBy()
    {
        const ErrorText text = explain({.kind = Kind::OutcomeUnknown, .lookUpKey = u"room-101"_s}, CallPurpose::Change);
        QVERIFY2(text.sentence.endsWith(u" It can be looked up by its key room-101."), qPrintable(text.sentence));
    }
    void explain_serverError_namesTheStatus()
    {
        const ErrorText text = explain({.kind = Kind::Server, .httpStatus = 503});
        QVERIFY2(text.sentence.contains(u"(503)"), qPrintable(text.sentence));
    }
    void explain_ownSentence_isKept()
    {
        const ErrorText text = explain({.kind = Kind::InvalidInput, .message = u"Use a group."_s, .detail = u"x"_s});
        QCOMPARE(text.sentence, u"Use a group."_s);
    }
};

LATCHKEY_TEST(ApiErrorTextTest, "apierrortext")
#include "apierrortext_test.moc"
