// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalcsv.h"

#include "core/csv.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("Journal", text); }

QString stageText(JournalStage stage)
{
    switch (stage) {
    case JournalStage::Asked:
        return tr("Asked for");
    case JournalStage::Sent:
        return tr("About to be sent");
    case JournalStage::Answered:
        return tr("Answered");
    case JournalStage::Ended:
        return tr("Over");
    case JournalStage::Resumed:
        return tr("Taken up again");
    }
    return {};
}

QStringList titles()
{
    return {tr("Line"),    tr("Time (UTC)"), tr("Operator"), tr("User of the computer"),
            tr("What"),    tr("Person"),     tr("Doors"),    tr("Stage"),
            tr("Part"),    tr("Outcome"),    tr("Reason"),   tr("Kind"),
            tr("Request"), tr("Operation")};
}

QStringList fields(const JournalLine &line)
{
    const JournalFacts &facts = line.facts;
    const auto time = QDateTime::fromMSecsSinceEpoch(line.at.time_since_epoch().count(), Qt::UTC);
    return {QString::number(line.number),
            time.toString(u"yyyy-MM-dd HH:mm:ss"_s),
            facts.operatorName,
            facts.systemUser,
            facts.title,
            facts.person,
            facts.doors.join(u"; "_s),
            stageText(line.stage),
            facts.step ? QString::number(*facts.step + 1) : QString(),
            facts.outcome ? outcomeText(*facts.outcome) : QString(),
            facts.reason,
            facts.kind,
            facts.requestId,
            line.operation.toString()};
}

} // namespace

QString outcomeText(OperationStatus::State state)
{
    switch (state) {
    case OperationStatus::State::Waiting:
        return tr("Waits");
    case OperationStatus::State::Held:
        return tr("Can be undone");
    case OperationStatus::State::Running:
        return tr("Runs");
    case OperationStatus::State::Succeeded:
        return tr("Done");
    case OperationStatus::State::Failed:
        return tr("Not done");
    case OperationStatus::State::OutcomeUnknown:
        return tr("Not known");
    case OperationStatus::State::Asking:
        return tr("Not sent, to be decided");
    case OperationStatus::State::Withdrawn:
        return tr("Undone before it was sent");
    }
    return {};
}

std::expected<void, QString> writeCsv(const QList<JournalLine> &lines, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return std::unexpected(file.errorString());
    }
    file.write(csvStart);
    file.write(csvLine(titles()));
    for (const JournalLine &line : lines) {
        file.write(csvLine(fields(line)));
    }
    return file.commit() ? std::expected<void, QString>() : std::unexpected(file.errorString());
}

} // namespace latchkey
