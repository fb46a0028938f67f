// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/notices.h"

#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto followingTakes = 2000ms;

struct Book {
    QLatin1StringView list;
    QLatin1StringView codeKey;
};
constexpr Book warnings{"warnings"_L1, "warning_code"_L1};
constexpr Book errors{"errors"_L1, "error_code"_L1};
constexpr Book mutations{"pending_mutations"_L1, "mutation_code"_L1};

QJsonArray withoutCode(const QJsonArray &notices, const Book &book, QLatin1StringView code)
{
    QJsonArray kept;
    for (const QJsonValue notice : notices) {
        if (notice.toObject().value(book.codeKey).toString() != code) {
            kept.append(notice);
        }
    }
    return kept;
}

void enter(const Workspace &workspace, Row &row, const Book &book, QLatin1StringView code, const QString &message,
           const QJsonObject &extra)
{
    QJsonObject notice = extra;
    notice.insert(book.codeKey, code);
    notice.insert("message"_L1, message);
    notice.insert("created_at"_L1, wireTime(workspace.now()));
    QJsonArray notices = withoutCode(row.array(book.list), book, code);
    notices.append(notice);
    row.set(book.list, notices);
}

} // namespace

void warn(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
          const QJsonObject &extra)
{
    enter(workspace, row, warnings, code, message, extra);
}

void fault(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
           const QJsonObject &extra)
{
    enter(workspace, row, errors, code, message, extra);
}

void mutating(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
              const QJsonObject &extra)
{
    enter(workspace, row, mutations, code, message, extra);
}

void mutatingBriefly(Workspace &workspace, Kind kind, Row &row, QLatin1StringView code, const QString &message,
                     const QJsonObject &extra)
{
    mutating(workspace, row, code, message, extra);
    workspace.timeline().after(followingTakes, [&workspace, kind, id = row.idText(), code] {
        if (Row *later = workspace.find(kind, id)) {
            clearNotice(*later, code);
        }
    });
}

void clearNotice(Row &row, QLatin1StringView code)
{
    for (const Book &book : {warnings, errors, mutations}) {
        const QJsonArray before = row.array(book.list);
        const QJsonArray after = withoutCode(before, book, code);
        if (after.size() != before.size()) {
            row.set(book.list, after);
        }
    }
}

bool hasWarning(const Row &row, QLatin1StringView code)
{
    const QJsonArray all = row.array(warnings.list);
    return std::ranges::any_of(
        all, [&](const QJsonValue &notice) { return notice.toObject().value(warnings.codeKey).toString() == code; });
}

bool isBeingDeleted(const Row &row) { return hasWarning(row, "being_deleted"_L1); }

void markBeingDeleted(const Workspace &workspace, Row &row)
{
    warn(workspace, row, "being_deleted"_L1, u"It is being deleted."_s);
}

QJsonArray including(QJsonArray list, const QJsonValue &value)
{
    if (!list.contains(value)) {
        list.append(value);
    }
    return list;
}

QJsonArray excluding(const QJsonArray &list, const QJsonValue &value)
{
    QJsonArray kept;
    for (const QJsonValue each : list) {
        if (each != value) {
            kept.append(each);
        }
    }
    return kept;
}

QJsonArray idsOf(const std::vector<Row *> &rows)
{
    QJsonArray ids;
    for (const Row *row : rows) {
        ids.append(row->idText());
    }
    return ids;
}

} // namespace latchkey::sandbox
