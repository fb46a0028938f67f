// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/profilestore.h"
#include "support/testmain.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

Profile hotel()
{
    return {.id = {},
            .name = u"Harbour House"_s,
            .endpoint = QUrl(u"https://connect.example"_s),
            .credentialKind = Credential::Kind::PersonalAccessToken,
            .workspaceId = WorkspaceId::fromString(u"11111111-2222-4333-8444-555555555555"),
            .workspaceName = u"Harbour House Lisbon"_s,
            .isSandbox = true,
            .zoneId = u"Europe/Lisbon"_s};
}

} // namespace

class ProfileStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(file(), QSettings::IniFormat);
    }

    void save_thenReopened_keepsEverything()
    {
        const Profile saved = ProfileStore(m_settings.get()).save(hotel());
        QVERIFY(!saved.id.isNull());
        QSettings again(file(), QSettings::IniFormat);
        QCOMPARE(ProfileStore(&again).find(saved.id), saved);
    }
    void save_sameId_replaces()
    {
        ProfileStore store(m_settings.get());
        const QSignalSpy changed(&store, &ProfileStore::changed);
        Profile profile = store.save(hotel());
        profile.name = u"Lisbon"_s;
        store.save(profile);
        QCOMPARE(store.profiles(), QList<Profile>{profile});
        QCOMPARE(changed.count(), 2);
    }
    void remove_oneOfTwo_leavesTheOtherOnDisk()
    {
        ProfileStore store(m_settings.get());
        const Profile first = store.save(hotel());
        Profile other = hotel();
        other.name = u"Annex"_s;
        const Profile second = store.save(other);
        store.remove(first.id);
        QSettings again(file(), QSettings::IniFormat);
        QCOMPARE(ProfileStore(&again).profiles(), QList<Profile>{second});
    }
    void remove_unknown_saysNothing()
    {
        ProfileStore store(m_settings.get());
        const QSignalSpy changed(&store, &ProfileStore::changed);
        store.remove(ProfileId(QUuid::createUuid()));
        QCOMPARE(changed.count(), 0);
    }
    void findByName_otherCase_isFound()
    {
        ProfileStore store(m_settings.get());
        const Profile profile = store.save(hotel());
        QCOMPARE(store.findByName(u"harbour HOUSE"_s), profile);
        QVERIFY(!store.findByName(u"Harbour"_s));
    }
    void findByWorkspace_otherEndpoint_isNotFound()
    {
        ProfileStore store(m_settings.get());
        const Profile profile = store.save(hotel());
        QCOMPARE(store.findByWorkspace(profile.endpoint, profile.workspaceId), profile);
        QVERIFY(!store.findByWorkspace(QUrl(u"https://other.example"_s), profile.workspaceId));
    }
    void lastUsed_set_survivesReopening()
    {
        Profile second = hotel();
        {
            ProfileStore store(m_settings.get());
            store.save(hotel());
            second = store.save(second);
            store.setLastUsed(second.id);
        }
        QSettings again(file(), QSettings::IniFormat);
        ProfileStore store(&again);
        QCOMPARE(store.lastUsed(), second);
        store.remove(second.id);
        QCOMPARE(store.lastUsed(), store.profiles().constFirst());
    }
    void open_brokenEntry_isLeftOut()
    {
        ProfileStore(m_settings.get()).save(hotel());
        QFile ini(file());
        QVERIFY(ini.open(QIODevice::ReadWrite));
        QByteArray text = ini.readAll();
        text.replace("https://connect.example", "http://connect.example");
        ini.resize(0);
        ini.seek(0);
        ini.write(text);
        ini.close();
        QSettings again(file(), QSettings::IniFormat);
        QVERIFY(ProfileStore(&again).profiles().isEmpty());
    }
    void twoPrograms_eachSavesOne_bothStay()
    {
        ProfileStore store(m_settings.get());
        QSettings other(file(), QSettings::IniFormat);
        ProfileStore beside(&other);
        const Profile first = store.save(hotel());
        Profile annex = hotel();
        annex.name = u"Annex"_s;
        const Profile second = beside.save(annex);
        beside.setLastUsed(second.id);
        store.setLastUsed(first.id);
        QSettings again(file(), QSettings::IniFormat);
        QCOMPARE(ProfileStore(&again).profiles(), (QList<Profile>{second, first}));
    }
    void entryOfAnotherVersion_saveBesideIt_isLeftAlone()
    {
        const QString name = u"profiles/0b5e8a52-7d0f-4a7a-9a44-0d7f4f6f2c11/credential"_s;
        m_settings->setValue(name, u"passkey"_s);
        ProfileStore(m_settings.get()).save(hotel());
        QSettings again(file(), QSettings::IniFormat);
        QCOMPARE(ProfileStore(&again).profiles().size(), 1);
        QCOMPARE(again.value(name).toString(), u"passkey"_s);
    }
    void noSettings_save_writesNothing()
    {
        ProfileStore store(nullptr);
        const Profile profile = store.save(hotel());
        store.setLastUsed(profile.id);
        QCOMPARE(store.lastUsed(), profile);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void endpoint_typed_isReadOrRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("endpoint"); // empty: refused
        QTest::newRow("nothing") << u" "_s << u"https://connect.getseam.com"_s;
        QTest::newRow("slashes") << u" https://connect.example// "_s << u"https://connect.example"_s;
        QTest::newRow("plain HTTP") << u"http://connect.example"_s << QString();
        QTest::newRow("plain HTTP to this computer") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("no scheme") << u"connect.example"_s << QString();
        QTest::newRow("a name and password") << u"https://me:secret@connect.example"_s << QString();
        QTest::newRow("no address") << u"what is this"_s << QString();
    }
    void endpoint_typed_isReadOrRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, endpoint);
        const auto read = endpointFromInput(typed);
        QCOMPARE(read ? read->toString() : QString(), endpoint);
        QVERIFY(read || !read.error().isEmpty());
    }

  private:
    QString file() const { return m_dir->filePath(u"latchkey.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
};

LATCHKEY_TEST(ProfileStoreTest, "profilestore")
#include "profilestore_test.moc"
