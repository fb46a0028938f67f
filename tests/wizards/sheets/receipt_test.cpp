// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/revokegrant.h"
#include "store/revokereader.h"
#include "wizards/sheets/receiptsheet.h"

#include "sheetstory.h"
#include "support/testmain.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char *refusal = R"({"error": {"type": "forbidden", "message": "Not by this key"}, "ok": false})";

/// All words of one part; empty where there is no such part.
QString sectionOf(const QWidget &sheet, const QString &name)
{
    QStringList words;
    if (const auto *section = sheet.findChild<QWidget *>(name + u"Section"_s)) {
        for (const QLabel *label : section->findChildren<QLabel *>()) {
            words.append(label->text());
        }
    }
    return words.join(u'|');
}

} // namespace

class ReceiptTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void sheet_ofARevoke_tellsWhatBecameOfIt()
    {
        desk().journal.setOperatorName(u"Ana"_s);
        const auto sheet = receiptOf(revoked());
        QVERIFY(part<QLabel>(*sheet, "titleLabel")->text().startsWith(u"Receipt: Revoke the grant of"_s));
        QVERIFY(part<QLabel>(*sheet, "stateLabel")->text().startsWith(u"As known on 2026-11-20 "_s));
        QVERIFY2(sectionOf(*sheet, u"asked"_s).contains(u"Operator|Ana"_s), qPrintable(sectionOf(*sheet, u"asked"_s)));
        QVERIFY(sectionOf(*sheet, u"answered"_s).contains(u"Answer|Accepted"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(sectionOf(*sheet, u"reported"_s).contains(u"Removed, reported"_s),
                                  qPrintable(sectionOf(*sheet, u"reported"_s)), 15'000);
        QCOMPARE(focusName(), u"closeButton"_s);
        QVERIFY(doubleMnemonics(*sheet).isEmpty());
        QCOMPARE(nameless(*sheet), QStringList());
    }
    void sheet_ofAnEncodedCard_saysHowLongOfflineLocksTakeIt()
    {
        const auto sheet = receiptOf(revoked());
        const QString doubts = sectionOf(*sheet, u"unconfirmed"_s);
        QVERIFY2(doubts.contains(u"Offline lock: takes the encoded card until"_s), qPrintable(doubts));
    }
    void sheet_open_followsTheRevoke()
    {
        readStay();
        const OperationId id = desk().runner.submit(revokeGrant(stay().id), 30s);
        QTRY_COMPARE(desk().runner.find(id)->state, OperationStatus::State::Held);
        const auto sheet = receiptOf(id);
        QVERIFY(sectionOf(*sheet, u"answered"_s).contains(u"Not sent yet"_s));
        QVERIFY(sectionOf(*sheet, u"reported"_s).contains(u"Still there"_s));
        desk().runner.endHolds();
        QTRY_VERIFY(sectionOf(*sheet, u"answered"_s).contains(u"Answer|Accepted"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!sectionOf(*sheet, u"reported"_s).contains(u"Still there"_s), 15'000);
    }
    void sheet_refused_saysWhyAndThatAllIsStillThere()
    {
        readStay();
        desk().server.setOverride("/access_grants/delete"_L1, 403, "application/json", refusal);
        const OperationId id = desk().runner.submit(revokeGrant(stay().id));
        QTRY_COMPARE(desk().runner.find(id)->state, OperationStatus::State::Failed);
        const auto sheet = receiptOf(id);
        const QString answer = sectionOf(*sheet, u"answered"_s);
        QVERIFY2(answer.contains(u"Answer|Refused"_s) && answer.contains(u"Reason|"_s), qPrintable(answer));
        QVERIFY(sectionOf(*sheet, u"reported"_s).contains(u"Still there"_s));
    }
    void sheet_ofAnEarlierStart_hasTheRecordOnly()
    {
        const OperationId id = revoked();
        const OperationRunner later(desk().client, desk().store, desk().journal, desk().clock);
        const auto sheet = open<ReceiptSheet>(id, ReceiptSources{desk().store, later, desk().journal}, desk().clock);
        // Noted on another thread.
        QTRY_VERIFY(sectionOf(*sheet, u"answered"_s).contains(u"Answer|Accepted"_s));
        QVERIFY(sectionOf(*sheet, u"asked"_s).contains(u"Revoke the grant of"_s));
        QCOMPARE(sectionOf(*sheet, u"reported"_s), QString());
        QVERIFY(sectionOf(*sheet, u"unconfirmed"_s).contains(u"the record of an earlier start"_s));
        delete sheet;
    }
    void pdf_saved_isADocument()
    {
        const auto sheet = receiptOf(revoked());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_s);
        QVERIFY(writeReceiptPdf(path, sheet->page()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 1024);
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
        QVERIFY(sheet->page().madeAt.contains(u"All times are those of "_s));
        QVERIFY(!sheet->page().workspace.isEmpty());
    }
    void pdf_long_takesMorePages()
    {
        ReceiptPage page = receiptOf(revoked())->page();
        for (int line = 0; line < 200; ++line) {
            page.sections.back().lines.append({u"PIN, Room %1"_s.arg(line), u"Removed; Seam does not say when"_s});
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_s);
        QVERIFY(writeReceiptPdf(path, page));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count("/Type /Page\n") > 2);
    }
    void pdf_whereNothingCanBeWritten_saysWhy()
    {
        const QTemporaryDir folder;
        const auto outcome = writeReceiptPdf(folder.filePath(u"none/receipt.pdf"_s), ReceiptPage());
        QVERIFY(!outcome && !outcome.error().isEmpty());
    }

  private:
    /// Of a guest in a room of the access system, with a card that was written.
    AccessGrant stay()
    {
        const auto rows = desk().store.grants.rows();
        return *std::ranges::find_if(rows, [this](const AccessGrant &grant) {
            return !grant.reservationKey.isEmpty() && grant.window.contains(desk().clock.now());
        });
    }
    void readStay()
    {
        RevokeReader reader(desk().client, desk().store, desk().clock);
        QSignalSpy finished(&reader, &RevokeReader::finished);
        reader.load({.grants = {stay().id}, .methods = {}, .devices = {}, .people = {}});
        QTRY_COMPARE(finished.size(), 1);
    }
    OperationId revoked()
    {
        readStay();
        const OperationId id = desk().runner.submit(revokeGrant(stay().id));
        const bool isOver = QTest::qWaitFor([this, id] { return desk().runner.find(id)->isOver(); });
        if (!isOver) {
            qFatal("The revoke does not end.");
        }
        return id;
    }
    QPointer<ReceiptSheet> receiptOf(OperationId id)
    {
        return open<ReceiptSheet>(id, ReceiptSources{desk().store, desk().runner, desk().journal}, desk().clock);
    }
};

LATCHKEY_TEST(ReceiptTest, "receipt")

#include "receipt_test.moc"
