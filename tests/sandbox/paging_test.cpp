// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PagingTest : public QObject {
    Q_OBJECT

    static QString cursorOf(const Answer &answer)
    {
        return answer.object("pagination").value("next_page_cursor"_L1).toString();
    }

  private Q_SLOTS:
    void pages_walkedToTheEnd_giveEveryRowOnce()
    {
        Harness harness;
        QStringList ids;
        QString cursor;
        int pages = 0;
        do {
            QJsonObject body{{u"limit"_s, 50}};
            if (!cursor.isEmpty()) {
                body.insert("page_cursor"_L1, cursor);
            }
            const Answer page = harness.post(u"/user_identities/list"_s, body);
            for (const QJsonValue row : page.array("user_identities")) {
                ids.append(row.toObject().value("user_identity_id"_L1).toString());
            }
            cursor = cursorOf(page);
            QCOMPARE(page.object("pagination").value("has_next_page"_L1).toBool(), !cursor.isEmpty());
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 120);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 120);
    }
    void page_thatFillsExactly_hasNoNext()
    {
        Harness harness;
        const Answer page = harness.post(u"/user_identities/list"_s, {{u"limit"_s, 120}});
        QCOMPARE(page.array("user_identities").size(), 120);
        QVERIFY(page.object("pagination").value("next_page_cursor"_L1).isNull());
        QVERIFY(page.object("pagination").value("next_page_url"_L1).isNull());
    }
    void cursor_null_isTheFirstPage()
    {
        Harness harness;
        const Answer page = harness.post(u"/devices/list"_s, {{u"limit"_s, 1}, {u"page_cursor"_s, QJsonValue()}});
        QCOMPARE(page.json, harness.post(u"/devices/list"_s, {{u"limit"_s, 1}}).json);
    }
    void cursor_withOtherParameters_isRefused()
    {
        Harness harness;
        const QString cursor = cursorOf(harness.post(u"/devices/list"_s, {{u"limit"_s, 1}}));
        const Answer other = harness.post(u"/devices/list"_s, {{u"limit"_s, 3}, {u"page_cursor"_s, cursor}});
        QCOMPARE(other.status, 400);
        QCOMPARE(other.errorType(), u"mismatched_page_parameters"_s);
        const Answer elsewhere = harness.post(u"/spaces/list"_s, {{u"limit"_s, 1}, {u"page_cursor"_s, cursor}});
        QCOMPARE(elsewhere.errorType(), u"mismatched_page_parameters"_s);
    }
    void cursor_fromPost_servesGet()
    {
        Harness harness;
        const QString cursor = cursorOf(harness.post(u"/devices/list"_s, {{u"limit"_s, 5}}));
        const Answer page = harness.get(u"/devices/list"_s, {{u"limit"_s, u"5"_s}, {u"page_cursor"_s, cursor}});
        QCOMPARE(page.status, 200);
        QCOMPARE(page.array("devices").size(), 5);
    }
    void cursor_damaged_isNamed()
    {
        Harness harness;
        for (const QString &cursor : {u"zzz"_s, u"%%%"_s, u"WzFd"_s}) {
            const Answer answer = harness.post(u"/devices/list"_s, {{u"page_cursor"_s, cursor}});
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.fieldErrors(u"page_cursor"_s), QStringList{u"Invalid base64"_s});
        }
    }
    void cursor_afterItsRowHasGone_goesOn()
    {
        Harness harness;
        const Answer first = harness.post(u"/access_grants/list"_s, {{u"limit"_s, 2}});
        const QString last = first.array("access_grants").last().toObject().value("access_grant_id"_L1).toString();
        const Answer before =
            harness.post(u"/access_grants/list"_s, {{u"limit"_s, 2}, {u"page_cursor"_s, cursorOf(first)}});
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, last}});
        harness.wait(3s);
        const Answer after =
            harness.post(u"/access_grants/list"_s, {{u"limit"_s, 2}, {u"page_cursor"_s, cursorOf(first)}});
        QCOMPARE(after.array("access_grants"), before.array("access_grants"));
    }
    void search_narrows_ignoringCase()
    {
        Harness harness;
        const Answer byName = harness.post(u"/user_identities/list"_s, {{u"search"_s, u"ANA cos"_s}});
        QCOMPARE(byName.array("user_identities").size(), 1);
        const Answer byPhone = harness.post(u"/user_identities/list"_s, {{u"search"_s, u"+15555551000"_s}});
        QCOMPARE(byPhone.array("user_identities"), byName.array("user_identities"));
        QCOMPARE(harness.post(u"/user_identities/list"_s, {{u"search"_s, u"nobody"_s}}).array("user_identities").size(),
                 0);
    }
    void scale_hasTheRowsAskedFor()
    {
        Harness harness(*Seed::parse(u"scale:50,5,500"_s));
        QCOMPARE(harness.post(u"/user_identities/list"_s, {{u"limit"_s, 1000}}).array("user_identities").size(), 50);
        QCOMPARE(harness.post(u"/devices/list"_s).array("devices").size(), 5);
        const Answer grants = harness.post(u"/access_grants/list"_s);
        QCOMPARE(grants.array("access_grants").size(), 500);
        const QJsonObject grant = grants.array("access_grants").last().toObject();
        const QString id = grant.value("access_grant_id"_L1).toString();
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(), true);
        const QJsonObject related =
            harness.post(u"/access_grants/get_related"_s, {{u"access_grant_ids"_s, QJsonArray{id}}}).object("batch");
        QCOMPARE(related.value("devices"_L1).toArray().size(), 1);
        QCOMPARE(related.value("user_identities"_L1).toArray().size(), 1);
    }
    void seed_unreadable_isNoSeed()
    {
        for (const QString &text : {u""_s, u"motel"_s, u"scale:"_s, u"scale:1,2"_s, u"scale:1,2,x"_s, u"scale:0,0,1"_s,
                                    u"scale:-1,1,1"_s, u"scaleX1,2,3"_s}) {
            QVERIFY2(!Seed::parse(text), qPrintable(text));
        }
    }
};

LATCHKEY_TEST(PagingTest, "paging")
#include "paging_test.moc"
