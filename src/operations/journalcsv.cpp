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

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Journal)
};

QString stageText(JournalStage stage)
{
    switch (stage) {
    case JournalStage::Asked:
        return Text::tr("Asked for");
    case JournalStage::Sent:
        return Text::tr("About to be sent");
    case JournalStage::Answered:
        return Text::tr("Answered");
    case JournalStage::Ended:
        return Text::tr("Over");
    case JournalStage::Resumed:
        return Text::tr("Taken up again");
    }
    return {};
}

QStringList titles()
{
    return {Text::tr("Line"),    Text::tr("Time (UTC)"), Text::tr("Operator"), Text::tr("User of the computer"),
            Text::tr("What"),    Text::tr("Person"),     Text::tr("Doors"),    Text::tr("Stage"),
            Text::tr("Part"),    Text::tr("Outcome"),    Text::tr("Reason"),   Text::tr("Kind"),
            Text::tr("Request"), Text::tr("Operation")};
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
        return Text::tr("Waits");
    case OperationStatus::State::Held:
        return Text::tr("Can be undone");
    case OperationStatus::State::Running:
        return Text::tr("Runs");
    case OperationStatus::State::Succeeded:
        return Text::tr("Done");
    case OperationStatus::State::Failed:
        return Text::tr("Not done");
    case OperationStatus::State::OutcomeUnknown:
        return Text::tr("Not known");
    case OperationStatus::State::Asking:
        return Text::tr("Not sent, to be decided");
    case OperationStatus::State::Withdrawn:
        return Text::tr("Undone before it was sent");
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
