// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/pagedload.h"

#include "core/useridentity.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// What comes after the pages that are there.
enum class After { Nothing, Failure, Silence };

/// Pages of one person each, which come as soon as they are asked for; and the batches that are made of them.
class People {
  public:
    explicit People(int pages, After after = After::Nothing, std::chrono::milliseconds patience = std::chrono::hours(1))
        : m_pages(pages)
        , m_after(after)
        , m_patience(patience)
    {
    }
    void start()
    {
        m_load.start([this](CollectionLoad &) { m_isOver = true; });
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return m_isOver; });
    }
    /// How many people came with each.
    QList<qsizetype> batches() const
    {
        QList<qsizetype> sizes;
        for (const QList<QVariant> &change : m_changes) {
            sizes.append(change.front().value<ChangeSet>().added.size());
        }
        return sizes;
    }
    EntityStore<UserIdentity> store;

  private:
    Call<Page<UserIdentity>> fetch()
    {
        if (++m_page > m_pages) {
            return m_after == After::Failure
                       ? Call<Page<UserIdentity>>::ready(std::unexpected(ApiError{.kind = ApiError::Kind::Server}))
                       : m_late.call();
        }
        const bool goesOn = m_page < m_pages || m_after != After::Nothing;
        const QString next = goesOn ? QString::number(m_page) : QString();
        return Call<Page<UserIdentity>>::ready(Page<UserIdentity>{{person(m_page, u"Jane Doe"_s)}, next, goesOn});
    }

    const int m_pages;
    const After m_after;
    const std::chrono::milliseconds m_patience;
    int m_page = 0;
    bool m_isOver = false;
    CallSource<Page<UserIdentity>> m_late;
    QSignalSpy m_changes{&store, &EntityCollection::changed};
    PagedLoad<UserIdentity> m_load{store, [this](const QString &) { return fetch(); }, m_patience};
};

} // namespace

class PagedLoadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_manyPagesAtOnce_firstIsAloneAndTheOthersGoTogether()
    {
        People people(14);
        people.start();
        QVERIFY(people.waitForEnd());
        QCOMPARE(people.batches(), QList<qsizetype>({1, 6, 6, 1}));
        QCOMPARE(people.store.loadState().phase, LoadState::Phase::Loaded);
    }

    void read_nextPageIsLate_rowsDoNotWaitForIt()
    {
        People people(3, After::Silence, PagedLoad<UserIdentity>::shortly);
        people.start();
        QTRY_COMPARE(people.batches(), QList<qsizetype>({1, 2}));
        QCOMPARE(people.store.loadState().phase, LoadState::Phase::Loading);
    }

    void read_laterPageFails_gatheredRowsAreKept()
    {
        People people(3, After::Failure);
        people.start();
        QVERIFY(people.waitForEnd());
        QCOMPARE(people.store.size(), 3);
        QCOMPARE(people.store.loadState().phase, LoadState::Phase::Failed);
    }

    void read_rowsAreHere_thoseThatAreGoneGoAfterTheLastPage()
    {
        People people(3);
        people.store.upsert(person(99, u"Short Visit"_s), AskedAt());
        people.start();
        QVERIFY(people.waitForEnd());
        QCOMPARE(people.store.size(), 3);
        QVERIFY(!people.store.find(idOf<UserIdentityId>(99)));
    }
};

LATCHKEY_TEST(PagedLoadTest, "pagedload")
#include "pagedload_test.moc"
