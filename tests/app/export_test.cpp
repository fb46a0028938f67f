// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exportedtime.h"
#include "core/rowroles.h"
#include "hotelwindow.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/csvwriter.h"
#include "widgets/searchfield.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Story : HotelWindow {
    Story() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    QFileDialog *dialog() const { return window->findChild<QFileDialog *>(u"exportDialog"_s); }
    /// Ctrl+Shift+X and the name of a file.
    bool exportTo(const QString &path) const
    {
        key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        if (!dialog() || !QTest::qWaitFor([this] { return dialog()->isAncestorOf(QApplication::focusWidget()); })) {
            return false;
        }
        dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s)->selectAll();
        keys(path);
        key(Qt::Key_Return);
        return true;
    }
    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts)
                                              : QStringList();
    }
    QTemporaryDir folder;
};

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void export_anyPane_writesItsRows_data()
    {
        QTest::addColumn<PaneId>("pane");
        for (const PaneEntry &pane : paneRegistry()) {
            QTest::newRow(qPrintable(pane.plainTitle())) << pane.id;
        }
    }
    void export_anyPane_writesItsRows()
    {
        QFETCH(PaneId, pane);
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(pane);
        const QAbstractItemModel &model = *story.table()->model();
        QTRY_VERIFY(model.rowCount() > 0);
        const QString path = story.folder.filePath(u"rows.csv"_s);
        const int rows = model.rowCount();
        QVERIFY(story.exportTo(path));
        QTRY_VERIFY2(noticeOf(*story.window).contains(u"rows.csv"_s), qPrintable(noticeOf(*story.window)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(4).startsWith("\xEF\xBB\xBF\"")); // as Excel needs it
        const QStringList lines = Story::linesOf(path);
        QCOMPARE(lines.size(), rows + 1);
        QVERIFY(lines.first().startsWith(u"\""_s + model.headerData(0, Qt::Horizontal).toString()));
        QVERIFY(lines.first().endsWith(u",\"id\""_s));
        const QModelIndex first = model.index(0, 0);
        QVERIFY2(lines.at(1).endsWith(first.data(RowRole::Id).toUuid().toString(QUuid::WithoutBraces) + u'"'),
                 qPrintable(lines.at(1)));
    }
    /// These two never have the same date, so this computer's is wrong for one of them.
    void export_offeredName_hasTheDateOfTheProperty_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("east") << u"Pacific/Kiritimati"_s;
        QTest::newRow("west") << u"Pacific/Pago_Pago"_s;
    }
    void export_offeredName_hasTheDateOfTheProperty()
    {
        QFETCH(QString, zone);
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::People);
        const auto property = PropertyZone::fromId(zone);
        QVERIFY(property.has_value());
        story.workspace->store.setDefaultZone(*property);
        key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(story.dialog());
        const QString name = QFileInfo(story.dialog()->selectedFiles().value(0)).fileName();
        const QDate today = property->toLocal(story.clock.now()).date();
        QCOMPARE(name, u"people-%1.csv"_s.arg(today.toString(Qt::ISODate)));
    }
    void export_searchedTableWithAHiddenColumn_isWhatIsSeen()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::Entrances);
        story.frame()->searchField()->setText(u"room 10"_s);
        story.table()->hideColumn(1);
        const int rows = story.table()->model()->rowCount();
        QVERIFY(rows > 0 && rows < story.store().entrances.size());
        const QString path = story.folder.filePath(u"some.csv"_s);
        QVERIFY(story.exportTo(path));
        QTRY_COMPARE(Story::linesOf(path).size(), rows + 1);
        const QString title = story.table()->model()->headerData(1, Qt::Horizontal).toString();
        QVERIFY(!Story::linesOf(path).first().contains(title));
        QVERIFY(Story::linesOf(path).at(1).contains(u"Room 10"_s));
    }
    /// "Arrives today" is right today only.
    void export_grants_tellsNightsInPlaceOfTheStay()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::Grants);
        story.window->resize(1800, 800); // every column has room
        QTRY_VERIFY(!story.table()->isColumnHidden(4));
        const QString path = story.folder.filePath(u"grants.csv"_s);
        QVERIFY(story.exportTo(path));
        QTRY_VERIFY(!Story::linesOf(path).isEmpty());
        const qsizetype at = Story::linesOf(path).first().split(u',').indexOf(u"\"Nights\""_s);
        QVERIFY2(at > 0, qPrintable(Story::linesOf(path).first()));
        bool hasNights = false;
        const QStringList lines = Story::linesOf(path);
        for (const QString &line : lines.sliced(1)) {
            const QString nights = line.split(u"\",\""_s).at(at);
            bool isNumber = false;
            nights.toInt(&isNumber);
            QVERIFY2(isNumber || nights.isEmpty(), qPrintable(line));
            hasNights = hasNights || isNumber;
        }
        QVERIFY(hasNights);
    }
    void export_times_sayTheirZone()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::Grants);
        const QString path = story.folder.filePath(u"grants.csv"_s);
        QVERIFY(story.exportTo(path));
        QTRY_VERIFY(!Story::linesOf(path).isEmpty());
        const QStringList lines = Story::linesOf(path);
        const QString title = u"From (%1)"_s.arg(story.store().defaultZone().id());
        QVERIFY2(lines.first().contains(title), qPrintable(lines.first()));
        const qsizetype at = lines.first().split(u"\",\""_s).indexOf(title);
        static const QRegularExpression plain(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$"_s);
        const QString from = lines.at(1).split(u"\",\""_s).value(at);
        QVERIFY2(plain.match(from).hasMatch(), qPrintable(from));
    }
    void csv_timesOfTwoZones_eachHasItsOffset()
    {
        const Instant when(std::chrono::hours(24 * 365 * 50));
        QStandardItemModel model(2, 1);
        model.setHorizontalHeaderLabels({u"From"_s});
        for (int row = 0; row < 2; ++row) {
            const auto zone = PropertyZone::fromId(row == 0 ? u"Europe/Lisbon"_s : u"Europe/Vienna"_s);
            QVERIFY(zone.has_value());
            auto *item = new QStandardItem;
            item->setData(ExportedTime::at(*zone, when).toText(), RowRole::Exported);
            item->setData(QUuid::createUuid(), RowRole::Id);
            model.setItem(row, item);
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"two.csv"_s);
        auto *writer = new CsvWriter(model, {0}, path, nullptr);
        QSignalSpy finished(writer, &CsvWriter::finished);
        writer->start();
        QVERIFY(finished.wait());
        const QStringList lines = Story::linesOf(path);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.first().contains(u"\"From\""_s), qPrintable(lines.first()));
        QVERIFY2(lines.at(1).startsWith(u"\"2019-12-20 00:00 +00:00\""_s), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(u"\"2019-12-20 01:00 +01:00\""_s), qPrintable(lines.at(2)));
    }
    void csv_nameLikeATime_isWrittenAsItIs()
    {
        const QString name = ExportedTime{u"Ada"_s, u"Turing"_s, u"=1+1"_s}.toText();
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({u"Name"_s});
        model.setData(model.index(0, 0), name);
        model.setData(model.index(0, 0), QUuid::createUuid(), RowRole::Id);
        const QTemporaryDir folder;
        auto *writer = new CsvWriter(model, {0}, folder.filePath(u"name.csv"_s), &model);
        const QSignalSpy finished(writer, &CsvWriter::finished);
        writer->start();
        QTRY_COMPARE(finished.size(), 1);
        const QStringList lines = Story::linesOf(folder.filePath(u"name.csv"_s));
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).contains(u"\"Name\""_s), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(u'"' + name + u'"'), qPrintable(lines.at(1)));
    }
    void export_columnsFoldedBesideADetail_areWritten()
    {
        const auto titles = [](bool isFolded) {
            const Story story;
            if (!story.open()) {
                return QString();
            }
            story.window->resize(1800, 800);
            story.window->openPane(PaneId::Grants);
            story.table()->hideColumn(GrantsModel::CardColumn);
            if (isFolded) {
                story.openFirst(PaneId::Grants);
            }
            const QString path = story.folder.filePath(u"grants.csv"_s);
            const bool isWritten = QTest::qWaitFor([&] {
                                       return story.table()->isColumnHidden(GrantsModel::ReservationColumn) == isFolded;
                                   }) &&
                                   story.exportTo(path) &&
                                   QTest::qWaitFor([&] { return !Story::linesOf(path).isEmpty(); });
            return isWritten ? Story::linesOf(path).first() : QString();
        };
        const QString wide = titles(false);
        QVERIFY2(wide.contains(u"Mobile"_s) && !wide.contains(u"Card"_s), qPrintable(wide));
        QCOMPARE(titles(true), wide);
    }
    void export_folderIsGone_saysWhy()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::People);
        key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(story.dialog());
        Q_EMIT story.dialog()->fileSelected(story.folder.filePath(u"not/there.csv"_s));
        story.dialog()->reject();
        QTRY_VERIFY(noticeOf(*story.window).contains(u"there.csv was not written."_s));
        QVERIFY(!QFile::exists(story.folder.filePath(u"not/there.csv"_s)));
    }
};

LATCHKEY_TEST(ExportTest, "export")
#include "export_test.moc"
