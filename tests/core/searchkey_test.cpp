// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/searchkey.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class SearchKeyTest : public QObject {
    Q_OBJECT

    static bool isFound(const QByteArray &key, const QString &query) { return SearchQuery(query).matches(key); }

  private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        QTest::newRow("accent left out") << u"Lucía Fernández"_s << u"lucia"_s << true;
        QTest::newRow("accent typed") << u"Lucia"_s << u"LUCÍA"_s << true;
        QTest::newRow("decomposed accent") << u"Luci\u0301a"_s << u"lucía"_s << true;
        QTest::newRow("polish") << u"Zieliński Łukasz"_s << u"lukasz zielinski"_s << true;
        QTest::newRow("danish") << u"Bjørn Sørensen"_s << u"bjorn soren"_s << true;
        QTest::newRow("croatian") << u"Đorđe"_s << u"dorde"_s << true;
        QTest::newRow("turkish dotless") << u"Elif Yıldız"_s << u"yildiz"_s << true;
        QTest::newRow("turkish dotted capital") << u"İpek"_s << u"ipek"_s << true;
        QTest::newRow("german sharp s") << u"Weißmann"_s << u"weissmann"_s << true;
        QTest::newRow("german sharp s typed") << u"Weissmann"_s << u"WEIß"_s << true;
        QTest::newRow("ligature") << u"Œuvre Ægir"_s << u"oeuvre aegir"_s << true;
        QTest::newRow("full width") << u"ＲＯＯＭ　４１２"_s << u"room 412"_s << true;
        QTest::newRow("curly apostrophe") << u"Liam O’Connor"_s << u"o'connor"_s << true;
        QTest::newRow("apostrophe left out") << u"Liam O'Connor"_s << u"oconnor"_s << true;
        QTest::newRow("apostrophe too many") << u"Ursula DAmico"_s << u"d’amico"_s << true;
        QTest::newRow("dash") << u"Mei‑Ling"_s << u"mei-ling"_s << true;
        QTest::newRow("greek final sigma") << u"Νίκος"_s << u"ΝΙΚΟΣ"_s << true;
        QTest::newRow("words in any order") << u"Maya Lindqvist"_s << u"lind maya"_s << true;
        QTest::newRow("one word missing") << u"Maya Lindqvist"_s << u"maya berg"_s << false;
        QTest::newRow("empty query") << u"Maya"_s << u"   "_s << true;
        QTest::newRow("no match") << u"Maya"_s << u"kov"_s << false;
    }
    void matches()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QTEST(isFound(searchKey({text}), query), "found");
        SearchKeyMaker maker(2);
        maker.add(text);
        maker.end({});
        maker.add(ShortText(text));
        maker.end({});
        QCOMPARE(maker.key(1), maker.key(0));
    }

    void matches_phone_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const QString spaced = u"+351 912-345 678"_s;
        const QString plain = u"+351912345678"_s;
        QTest::newRow("joined in spaced") << spaced << u"351912345"_s << true;
        QTest::newRow("groups in plain") << plain << u"912 345"_s << true;
        QTest::newRow("hyphen in plain") << plain << u"+351 912-345"_s << true;
        QTest::newRow("plus alone") << plain << u"+351"_s << true;
        QTest::newRow("brackets") << u"+1 (212) 555-0100"_s << u"(212)555"_s << true;
        QTest::newRow("copied with direction marks") << u"\u202A+351 912 345 678\u202C"_s << u"351912"_s << true;
        QTest::newRow("brackets and spaces") << u"+15551234567"_s << u"(555) 123-4567"_s << true;
        QTest::newRow("country and spaces") << u"+15551234567"_s << u"+1 555 123 4567"_s << true;
        QTest::newRow("a sum is no number") << u"+351 911 345 678"_s << u"1+1"_s << false;
        QTest::newRow("as one number") << u"+15551234567"_s << u"5551234567"_s << true;
        QTest::newRow("zero within the country") << u"+491701234567"_s << u"0170 1234567"_s << true;
        QTest::newRow("zero in brackets") << u"+491701234567"_s << u"+49 (0)170 123-4567"_s << true;
        QTest::newRow("zero in brackets, number in parts") << u"Mara +491701234567"_s << u"mara +49(0)170"_s << true;
        QTest::newRow("from North America") << u"+442079460958"_s << u"011 44 20 7946 0958"_s << true;
        QTest::newRow("no link") << u"hostel:4"_s << u"hostel:4"_s << true;
        QTest::newRow("of a link") << u"+15551234567"_s << u"tel:+1-555-123-4567"_s << true;
        QTest::newRow("zeros for plus") << u"+491701234567"_s << u"0049 170"_s << true;
        QTest::newRow("full width digits") << plain << u"３５１９１２"_s << true;
        QTest::newRow("arabic digits") << plain << u"٩١٢٣٤٥"_s << true;
        QTest::newRow("zeros of another number") << u"+491701234567"_s << u"0171 1234567"_s << false;
        QTest::newRow("other number") << plain << u"913-345"_s << false;
        QTest::newRow("punctuation only") << plain << u"-"_s << false;
    }
    void matches_phoneThatIsPartOfAnEarlierText_isFoundByItsDigits()
    {
        const QByteArray key = searchKey({u"Jane +1 555-123-4567"_s, u"+1 555-123-4567"_s});
        QVERIFY(isFound(key, u"15551234567"_s));
        QVERIFY(isFound(key, u"5551234567"_s));
    }
    void matches_phone()
    {
        QFETCH(QString, phone);
        QFETCH(QString, query);
        QTEST(isFound(searchKey({u"Maya"_s, phone}), query), "found");
    }

    void matches_acrossTwoTexts_isNoMatch()
    {
        const QByteArray key = searchKey({u"Maya"_s, u"Berg"_s});
        QVERIFY(!isFound(key, u"mayaberg"_s));
        QVERIFY(isFound(key, u"maya berg"_s));
    }
    void matches_id_onlyWhereMuchOfItIsTyped()
    {
        const QByteArray key = searchKey({u"Room 408"_s}, QUuid("5110517f-b129-4969-a39c-22eb3fdb5042"));
        QVERIFY(!isFound(key, u"room 10"_s));
        QVERIFY(!isFound(key, u"496"_s));
        QVERIFY(isFound(key, u"408"_s));
        QVERIFY(isFound(key, u"5110517f"_s));
        QVERIFY(isFound(key, u"5110517F-B129-4969-A39C-22EB3FDB5042"_s));
    }
    void narrows_typingOn_data()
    {
        QTest::addColumn<QString>("wider");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("narrows");
        QTest::newRow("from nothing") << QString() << u"r"_s << true;
        QTest::newRow("letter by letter") << u"roo"_s << u"room"_s << true;
        QTest::newRow("one more word") << u"room"_s << u"room 1"_s << true;
        QTest::newRow("in front") << u"oom"_s << u"room"_s << true;
        QTest::newRow("other word") << u"room"_s << u"hall"_s << false;
        QTest::newRow("taken back") << u"room"_s << u"roo"_s << false;
        QTest::newRow("word taken out") << u"room 1"_s << u"room"_s << false;
        QTest::newRow("long enough for ids") << u"5110517"_s << u"5110517f"_s << false;
        QTest::newRow("digits") << u"912-3"_s << u"912-34"_s << true;
        QTest::newRow("a mark before digits") << u"-"_s << u"912-34"_s << false;
        QTest::newRow("long enough for a phone") << u"0170"_s << u"01701"_s << true;
        QTest::newRow("zero left out from now on") << u"0170 1"_s << u"0170 12"_s << false;
        QTest::newRow("phone") << u"0170 12"_s << u"0170 123"_s << true;
    }
    void narrows_typingOn()
    {
        QFETCH(QString, wider);
        QFETCH(QString, query);
        QTEST(SearchQuery(query).narrows(SearchQuery(wider)), "narrows");
    }
    void closeness_wholeWords_areBest()
    {
        using Closeness = SearchQuery::Closeness;
        const auto closeness = [](const QString &name, const QString &query) {
            return SearchQuery(query).closeness(
                searchKey({name, u"Mon 10, 15:00"_s}, QUuid("5110517f-b129-4969-a39c-22eb3fdb5042")));
        };
        QCOMPARE(closeness(u"Room 101"_s, u"101"_s), Closeness::Exact);
        QCOMPARE(closeness(u"Room 101"_s, u"room 101"_s), Closeness::Exact);
        QCOMPARE(closeness(u"Room 1012"_s, u"101"_s), Closeness::WordStart);
        QCOMPARE(closeness(u"Room 3101"_s, u"101"_s), Closeness::Inside);
        QCOMPARE(closeness(u"Room 3101 and 101"_s, u"101"_s), Closeness::Exact);
        QCOMPARE(closeness(u"Room 101"_s, u"101 mo"_s), Closeness::Elsewhere);
        QCOMPARE(closeness(u"Room 101"_s, u"5110517f"_s), Closeness::Elsewhere);
        QCOMPARE(closeness(u"Room 101"_s, u"101 mon"_s), Closeness::WholeElsewhere);
        QCOMPARE(closeness(u"Room 3101"_s, u"10"_s), Closeness::WholeElsewhere); // of "Mon 10"
        QCOMPARE(closeness(u"Maya"_s, u"1"_s), Closeness::Elsewhere);
    }
    /// One letter of another script has the whole text folded in the other way.
    void key_letterOrSign_isFoldedAloneAsAmongOthers()
    {
        for (char16_t code = 1; code < 0x2070; code = code == 0x24F ? u'\u2000' : char16_t(code + 1)) {
            const QString letter{QChar(code)};
            const QByteArray alone = searchKey({u"a"_s + letter + u"b"_s});
            const QByteArray among = searchKey({u"a"_s + letter + u"b\u0431"_s});
            QCOMPARE(QByteArray(alone).replace("\n", "\xD0\xB1\n"), among);
        }
    }
    void key_textSaidTwice_isKeptOnce()
    {
        QCOMPARE(searchKey({u"Maya Berg"_s, u"maya berg"_s, u"Berg"_s}), searchKey({u"Maya Berg"_s}));
    }
    void key_emptyTexts_isEmpty() { QCOMPARE(searchKey({QString(), u" "_s}), QByteArray()); }
    void query_onlySpace_isEmpty()
    {
        QVERIFY(SearchQuery(u" \t"_s).isEmpty());
        QVERIFY(!SearchQuery(u"a"_s).isEmpty());
    }
};

LATCHKEY_TEST(SearchKeyTest, "searchkey")
#include "searchkey_test.moc"
