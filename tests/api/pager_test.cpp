// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/pager.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

/// Pages by cursor; an unknown cursor is an error.
using Pages = QHash<QString, Page<int>>;

Pager<int>::Fetch from(const Pages &pages)
{
    return [pages](const QString &cursor) {
        if (!pages.contains(cursor)) {
            ApiError error;
            error.kind = ApiError::Kind::InvalidInput;
            return Call<Page<int>>::ready(std::unexpected(error));
        }
        return Call<Page<int>>::ready(pages.value(cursor));
    };
}

} // namespace

class PagerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void start_severalPages_comeInOrder();
    void start_nullCursorThoughMore_isAnError();
    void start_repeatedCursor_isAnError();
    void start_alwaysAnotherPage_endsWithAnError();
    void start_alwaysMoreRows_endsWithAnError();
    void start_mostRowsAndNoMore_areTaken();
    void start_failingPage_keepsEarlierOnes();
    void start_cursorIsTold_nextIsAskedForBeforeThePageIsThere();
    void start_pageIsWrongAfterItsCursorWasTold_nextIsGivenUp();
    void start_anotherCursorThanWasTold_isFollowed();
    void start_laterPageFailsFirst_earlierOnesAreKept();
    void start_manyCursorsAreTold_aFewPagesAreAskedForAhead();
    void cancel_insidePage_isSilent();
    void destroyed_insidePage_isSilent();

  private:
    Pager<int> make(const Pages &pages)
    {
        return Pager<int>(
            from(pages), [this](const QList<int> &rows) { m_rows.append(rows); },
            [this](const Result<Void> &result) { m_end = result; });
    }
    /// Each page is one of \a calls, which the test ends.
    Pager<int> make(std::vector<CallSource<Page<int>>> &calls)
    {
        return Pager<int>([&calls](const QString &) { return calls.emplace_back().call(); },
                          [this](const QList<int> &rows) { m_rows.append(rows); },
                          [this](const Result<Void> &result) { m_end = result; });
    }
    QList<QList<int>> m_rows;
    std::optional<Result<Void>> m_end;
};

void PagerTest::init()
{
    m_rows.clear();
    m_end.reset();
}

void PagerTest::start_severalPages_comeInOrder()
{
    Pager<int> pager =
        make({{QString(), {{1, 2}, u"a"_s, true}}, {u"a"_s, {{3}, u"b"_s, true}}, {u"b"_s, {{}, QString(), false}}});
    pager.start();
    QVERIFY(m_rows.isEmpty());
    QTRY_VERIFY(m_end);
    QVERIFY(m_end->has_value());
    QCOMPARE(m_rows, QList<QList<int>>({{1, 2}, {3}, {}}));
}

void PagerTest::start_nullCursorThoughMore_isAnError()
{
    Pager<int> pager = make({{QString(), {{1}, QString(), true}}});
    pager.start();
    QTRY_VERIFY(m_end);
    QVERIFY(!m_end->has_value());
    QCOMPARE(m_end->error().kind, ApiError::Kind::BadResponse);
    QCOMPARE(m_rows.size(), 1);
}

void PagerTest::start_repeatedCursor_isAnError()
{
    Pager<int> pager = make({{QString(), {{1}, u"a"_s, true}}, {u"a"_s, {{2}, u"a"_s, true}}});
    pager.start();
    QTRY_VERIFY(m_end);
    QVERIFY(!m_end->has_value());
    QCOMPARE(m_end->error().kind, ApiError::Kind::BadResponse);
    QCOMPARE(m_rows.size(), 2);
}

void PagerTest::start_alwaysAnotherPage_endsWithAnError()
{
    int pages = 0;
    Pager<int> pager(
        [&pages](const QString &) {
            return Call<Page<int>>::ready(
                Page<int>{.rows = {}, .nextCursor = QString::number(++pages), .hasNextPage = true});
        },
        [](const QList<int> &) {}, [this](const Result<Void> &result) { m_end = result; });
    pager.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_end, 60'000);
    QVERIFY(!m_end->has_value());
    QCOMPARE(m_end->error().kind, ApiError::Kind::BadResponse);
    QVERIFY2(pages <= 10'000, qPrintable(QString::number(pages)));
}

/// Each full one: long before there are too many pages the rows would not fit into any memory.
void PagerTest::start_alwaysMoreRows_endsWithAnError()
{
    qsizetype rows = 0;
    int pages = 0;
    std::vector<CallSource<Page<int>>> calls;
    Pager<int> pager([&calls](const QString &) { return calls.emplace_back().call(); },
                     [&rows](const QList<int> &page) { rows += page.size(); },
                     [this](const Result<Void> &result) { m_end = result; });
    pager.start();
    while (!m_end && pages < 3'000) {
        const QString next = QString::number(++pages);
        const auto asked = size_t(pages);
        calls.at(asked - 1).tell(next); // and the page after it is on its way
        QTRY_VERIFY(calls.size() > asked);
        calls.at(asked - 1).finish(Page<int>{QList<int>(1'000), next, true});
        QTRY_VERIFY(m_end || rows == pages * 1'000);
    }
    QVERIFY(m_end);
    QCOMPARE(m_end->error().kind, ApiError::Kind::BadResponse);
    QCOMPARE(pages, 1'000);
}

void PagerTest::start_mostRowsAndNoMore_areTaken()
{
    Pager<int> pager = make({{QString(), {QList<int>(1'000'000), QString(), false}}});
    pager.start();
    QTRY_VERIFY(m_end);
    QVERIFY(m_end->has_value());
}

void PagerTest::start_failingPage_keepsEarlierOnes()
{
    Pager<int> pager = make({{QString(), {{1}, u"gone"_s, true}}});
    pager.start();
    QTRY_VERIFY(m_end);
    QCOMPARE(m_end->error().kind, ApiError::Kind::InvalidInput);
    QCOMPARE(m_rows.size(), 1);
}

void PagerTest::start_cursorIsTold_nextIsAskedForBeforeThePageIsThere()
{
    std::vector<CallSource<Page<int>>> calls;
    QStringList cursors;
    Pager<int> pager(
        [&](const QString &cursor) {
            cursors.append(cursor);
            return calls.emplace_back().call();
        },
        [this](const QList<int> &rows) { m_rows.append(rows); },
        [this](const Result<Void> &result) { m_end = result; });
    pager.start();
    calls.at(0).tell(u"a"_s);
    QTRY_COMPARE(cursors, QStringList({QString(), u"a"_s}));
    QVERIFY(m_rows.isEmpty());
    calls.at(0).finish(Page<int>{{1}, u"a"_s, true});
    QTRY_COMPARE(m_rows.size(), 1);
    QCOMPARE(cursors.size(), 2);
    calls.at(1).finish(Page<int>{{2}, QString(), false});
    QTRY_VERIFY(m_end);
    QVERIFY(m_end->has_value());
    QCOMPARE(m_rows, QList<QList<int>>({{1}, {2}}));
}

void PagerTest::start_pageIsWrongAfterItsCursorWasTold_nextIsGivenUp()
{
    std::vector<CallSource<Page<int>>> calls;
    bool isGivenUp = false;
    Pager<int> pager = make(calls);
    pager.start();
    calls.at(0).tell(u"a"_s);
    QTRY_COMPARE(calls.size(), 2U);
    calls.at(1).onCancel([&isGivenUp] { isGivenUp = true; });
    calls.at(0).finish(std::unexpected(ApiError{.kind = ApiError::Kind::BadResponse}));
    QTRY_VERIFY(m_end);
    QVERIFY(!m_end->has_value());
    QVERIFY(isGivenUp);
    QVERIFY(m_rows.isEmpty());
}

void PagerTest::start_anotherCursorThanWasTold_isFollowed()
{
    std::vector<std::pair<QString, CallSource<Page<int>>>> calls;
    bool isGivenUp = false;
    Pager<int> pager(
        [&calls](const QString &cursor) { return calls.emplace_back(cursor, CallSource<Page<int>>()).second.call(); },
        [this](const QList<int> &rows) { m_rows.append(rows); },
        [this](const Result<Void> &result) { m_end = result; });
    pager.start();
    calls.at(0).second.tell(u"wrong"_s);
    QTRY_COMPARE(calls.size(), 2U);
    calls.at(1).second.onCancel([&isGivenUp] { isGivenUp = true; });
    calls.at(0).second.finish(Page<int>{{1}, u"right"_s, true});
    QTRY_COMPARE(calls.size(), 3U);
    QVERIFY(isGivenUp);
    QCOMPARE(calls.at(2).first, u"right"_s);
    calls.at(2).second.finish(Page<int>{{2}, QString(), false});
    QTRY_VERIFY(m_end);
    QVERIFY(m_end->has_value());
    QCOMPARE(m_rows, QList<QList<int>>({{1}, {2}}));
}

void PagerTest::start_laterPageFailsFirst_earlierOnesAreKept()
{
    std::vector<CallSource<Page<int>>> calls;
    Pager<int> pager = make(calls);
    pager.start();
    calls.at(0).tell(u"a"_s);
    QTRY_COMPARE(calls.size(), 2U);
    bool isOver = false;
    calls.at(1).call().then(this, [&isOver](const Result<Page<int>> &) { isOver = true; });
    calls.at(1).finish(std::unexpected(ApiError{.kind = ApiError::Kind::Server}));
    QTRY_VERIFY(isOver);
    QVERIFY(!m_end);
    calls.at(0).finish(Page<int>{{1}, u"a"_s, true});
    QTRY_VERIFY(m_end);
    QCOMPARE(m_end->error().kind, ApiError::Kind::Server);
    QCOMPARE(m_rows, QList<QList<int>>({{1}}));
}

void PagerTest::start_manyCursorsAreTold_aFewPagesAreAskedForAhead()
{
    constexpr size_t most = 4;
    std::vector<CallSource<Page<int>>> calls;
    Pager<int> pager = make(calls);
    const auto cursor = [](size_t page) { return QString::number(page + 1); };
    pager.start();
    for (size_t page = 0; page < most; ++page) {
        QTRY_COMPARE(calls.size(), page + 1);
        calls.at(page).tell(cursor(page));
    }
    calls.at(0).finish(Page<int>{{0}, cursor(0), true});
    QTRY_COMPARE(m_rows.size(), 1);
    QTRY_COMPARE(calls.size(), most + 1);
    for (size_t page = 1; page < most; ++page) {
        calls.at(page).finish(Page<int>{{int(page)}, cursor(page), true});
    }
    calls.at(most).finish(Page<int>{{int(most)}, QString(), false});
    QTRY_VERIFY(m_end);
    QVERIFY(m_end->has_value());
    QCOMPARE(m_rows, QList<QList<int>>({{0}, {1}, {2}, {3}, {4}}));
    QCOMPARE(calls.size(), most + 1);
}

void PagerTest::cancel_insidePage_isSilent()
{
    int pages = 0;
    bool ended = false;
    bool later = false;
    Pager<int> *self = nullptr;
    Pager<int> pager(
        from({{QString(), {{1}, u"a"_s, true}}, {u"a"_s, {{2}, QString(), false}}}),
        [&](const QList<int> &) {
            ++pages;
            self->cancel();
            Call<int>::ready(1).then(this, [&later](const Result<int> &) { later = true; });
        },
        [&ended](const Result<Void> &) { ended = true; });
    self = &pager;
    pager.start();
    QTRY_VERIFY(later);
    QCOMPARE(pages, 1);
    QVERIFY(!ended);
}

void PagerTest::destroyed_insidePage_isSilent()
{
    int pages = 0;
    bool ended = false;
    bool later = false;
    std::unique_ptr<Pager<int>> pager;
    pager = std::make_unique<Pager<int>>(
        from({{QString(), {{1}, u"a"_s, true}}, {u"a"_s, {{2}, QString(), false}}}),
        [&](const QList<int> &) {
            ++pages;
            pager.reset();
            Call<int>::ready(1).then(this, [&later](const Result<int> &) { later = true; });
        },
        [&ended](const Result<Void> &) { ended = true; });
    pager->start();
    QTRY_VERIFY(later);
    QCOMPARE(pages, 1);
    QVERIFY(!ended);
}

LATCHKEY_TEST(PagerTest, "pager")
#include "pager_test.moc"
