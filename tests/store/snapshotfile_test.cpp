// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "filledrow.h"
#include "store/snapshotbytes.h"
#include "store/snapshotfile.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "testworkspace.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class SnapshotFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKind_writtenAndRead_isTheSame()
    {
        const Snapshot snapshot = filledSnapshot();
        write(snapshot);
        QVERIFY(read() == snapshot);
    }
    void manyRows_writtenAndRead_areTheSameInSeveralParts()
    {
        Snapshot snapshot;
        snapshot.grants.isWhole = true;
        for (int number = 1; number <= 4'500; ++number) {
            const AccessGrant row = grant(number, 1, {});
            snapshot.grants.rows.append(row);
            if (number % 3 > 0) { // of the others nothing more is known
                snapshot.places.append(KeptPlaces{.grant = row.id, .places = {{idOf<DeviceId>(number)}, {}}});
            }
        }
        write(snapshot);
        QVERIFY(read() == snapshot);
        auto file = SnapshotFile::open(m_path, m_key);
        QList<qsizetype> parts;
        QList<qsizetype> places;
        QList<bool> wholes;
        const auto take = [&](const Snapshot &part) {
            if (!part.grants.rows.isEmpty()) {
                wholes.append(part.grants.isWhole);
                parts.append(part.grants.rows.size());
                places.append(part.places.size());
            }
            return true;
        };
        QVERIFY(file->readRest(take));
        QCOMPARE(parts, QList<qsizetype>({2'000, 2'000, 500}));
        QCOMPARE(places, QList<qsizetype>({1'334, 1'333, 333}));
        QCOMPARE(wholes, QList<bool>({false, false, true}));
    }
    void restOfTheFile_noMoreIsWanted_isLeft()
    {
        write(filledSnapshot());
        auto file = SnapshotFile::open(m_path, m_key);
        int parts = 0;
        QVERIFY(file->readRest([&parts](const Snapshot &) { return ++parts < 3; }));
        QCOMPARE(parts, 3);
    }
    void nothing_writtenAndRead_isTheSame()
    {
        write({});
        QVERIFY(read() == Snapshot());
    }
    void workspace_writtenAndRead_isTheSameButForSecrets()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        Snapshot snapshot = snapshotOf(workspace.store, *workspace.sync);
        QVERIFY(snapshot.asOf && snapshot.methods.rows.size() > 50 && !snapshot.places.isEmpty());
        write(snapshot);
        qsizetype secrets = 0;
        for (AccessMethod &method : snapshot.methods.rows) {
            secrets += method.code.size() + method.instantKeyUrl.size() + method.clientSessionToken.size();
            method.code = method.instantKeyUrl = method.clientSessionToken = QString();
        }
        for (AccessGrant &grant : snapshot.grants.rows) {
            grant.instantKeyUrl = grant.clientSessionToken = QString();
            for (RequestedAccessMethod &requested : grant.requestedAccessMethods) {
                requested.code = QString();
            }
        }
        QVERIFY(secrets > 0);
        QVERIFY(read() == snapshot);
    }
    void members_allOfThem_areKeptButSecrets()
    {
        QCOMPARE(leftOut<AccessMethod>(), size_t(3));
        QCOMPARE(leftOut<AccessGrant>(), size_t(2));
        QCOMPARE(leftOut<RequestedAccessMethod>(), size_t(1));
        QCOMPARE(leftOut<Problem>() + leftOut<PendingMutation>() + leftOut<AccessModes>() + leftOut<TimeWindow>(),
                 size_t(0));
        QCOMPARE(leftOut<Workspace>() + leftOut<UserIdentity>() + leftOut<Space>() + leftOut<AcsSystem>(), size_t(0));
        QCOMPARE(leftOut<AcsEntrance>() + leftOut<AcsUser>() + leftOut<AcsEncoder>() + leftOut<Device>(), size_t(0));
        QCOMPARE(leftOut<ConnectedAccount>() + leftOut<Event>() + leftOut<KeptPlaces>(), size_t(0));
    }
    void secrets_planted_areNotWritten()
    {
        Snapshot snapshot = filledSnapshot();
        snapshot.methods.rows.first().code = u"73519264"_s;
        snapshot.methods.rows.first().instantKeyUrl = u"https://ik.example/PLANTED"_s;
        snapshot.methods.rows.first().clientSessionToken = u"seam_cst1PLANTED"_s;
        snapshot.grants.rows.first().instantKeyUrl = u"https://ik.example/PLANTED"_s;
        snapshot.grants.rows.first().clientSessionToken = u"seam_cst1PLANTED"_s;
        snapshot.grants.rows.first().requestedAccessMethods.first().code = u"73519264"_s;
        snapshot.grants.rows.first().name = u"CONTROL"_s;
        write(snapshot);
        const QByteArray plain = plainBytes();
        QVERIFY(plain.contains("CONTROL"));
        QVERIFY(!plain.contains("73519264"));
        QVERIFY(!plain.contains("PLANTED"));
    }
    void names_inTheFile_areNotInTheClear()
    {
        Snapshot snapshot = filledSnapshot();
        snapshot.identities.rows.first().fullName = u"Jane Doe"_s;
        write(snapshot);
        QVERIFY(plainBytes().contains("Jane Doe"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Jane Doe"));
    }
    void first_restCutOff_isThereAllTheSame()
    {
        const Snapshot snapshot = filledSnapshot();
        write(snapshot);
        QFile file(m_path);
        QVERIFY(file.resize(file.size() - 1));
        auto opened = SnapshotFile::open(m_path, m_key);
        QVERIFY(opened);
        QVERIFY(opened->snapshot().identities == snapshot.identities);
        QVERIFY(!opened->readRest([](const Snapshot &) { return true; }));
    }
    void file_otherFormat_isNotRead()
    {
        SnapshotWriter format;
        format(0);
        SealedWriter writer(m_path, m_key);
        writer.add({.name = "format", .content = format.bytes()});
        writer.add({.name = "people", .content = "as an older version wrote them"});
        QVERIFY(writer.commit());
        const auto opened = SnapshotFile::open(m_path, m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error(), u"it is of format 0, not 4"_s);
    }
    void file_otherKey_isNotRead()
    {
        write(filledSnapshot());
        QVERIFY(!SnapshotFile::open(m_path, DataKey::random()));
    }
    /// Whoever has the key has us read anything.
    void contents_changedAtRandom_areReadOrRefused()
    {
        write(filledSnapshot());
        const QList<SealedSection> whole = sections();
        QRandomGenerator random(7);
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            SealedWriter writer(m_path, m_key);
            for (SealedSection section : whole) {
                for (int change = 0; change < 3 && !section.content.isEmpty() && section.name != "format"; ++change) {
                    section.content[random.bounded(int(section.content.size()))] = char(random.bounded(256));
                }
                writer.add(section);
            }
            QVERIFY(writer.commit());
            auto opened = SnapshotFile::open(m_path, m_key);
            refused += opened && opened->readRest([](const Snapshot &) { return true; }) ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }

  private:
    void write(const Snapshot &snapshot) { QVERIFY(SnapshotFile::write(m_path, m_key, snapshot)); }
    Snapshot read()
    {
        std::optional<Snapshot> whole = wholeSnapshot(m_path, m_key);
        if (!whole) {
            qFatal("The file could not be read.");
        }
        return *std::move(whole);
    }
    QList<SealedSection> sections()
    {
        QList<SealedSection> all;
        auto reader = SealedReader::open(m_path, m_key);
        for (auto section = reader->next(); section && *section; section = reader->next()) {
            all.append(**section);
        }
        return all;
    }
    QByteArray plainBytes()
    {
        QByteArray all;
        for (const SealedSection &section : sections()) {
            all += section.content;
        }
        return all;
    }

    QTemporaryDir m_dir;
    const QString m_path = m_dir.filePath(u"snapshot.sealed"_s);
    const DataKey m_key = DataKey::random();
};

LATCHKEY_TEST(SnapshotFileTest, "snapshotfile")
#include "snapshotfile_test.moc"
