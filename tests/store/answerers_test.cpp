// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/answerers.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;

class AnswerersTest : public QObject {
    Q_OBJECT

    static Result<Void> refusal(ApiError::Kind kind) { return std::unexpected(ApiError{.kind = kind}); }

  private Q_SLOTS:
    void hasFailed_neverAnswered_isNotOffered()
    {
        Answerers answerers;
        QVERIFY(!answerers.hasFailed(this, refusal(ApiError::Kind::NotOffered)));
        QVERIFY(answerers.hasFailed(this, refusal(ApiError::Kind::Server)));
        QVERIFY(!answerers.hasFailed(this, refusal(ApiError::Kind::NotFound)));
    }
    void hasFailed_onceAnswered_a404PassesUnlessItLasts()
    {
        Answerers answerers;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(!answerers.hasFailed(this, Result<Void>()));
            int asked = 0;
            while (asked < 1000 && answerers.hasFailed(this, refusal(ApiError::Kind::NotOffered))) {
                ++asked;
            }
            QCOMPARE(asked, 20);
        }
    }
};

LATCHKEY_TEST(AnswerersTest, "answerers")
#include "answerers_test.moc"
