// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/schema.h"

#include "sandbox/check.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QStringList given(const QStringList &names, const QJsonObject &parameters)
{
    QStringList present;
    std::ranges::copy_if(names, std::back_inserter(present),
                         [&](const QString &name) { return !parameters.value(name).isUndefined(); });
    return present;
}

QString quoted(const QStringList &names, QLatin1StringView lastJoint)
{
    QStringList texts;
    for (const QString &name : names) {
        texts.append(u"'%1'"_s.arg(name));
    }
    const QString last = texts.takeLast();
    return texts.isEmpty() ? last : QString(texts.join(", "_L1) + lastJoint + last);
}

void checkOrder(const QJsonObject &window, const QStringList &path, Problems &problems)
{
    const auto startsAt = parseWireTime(window.value("starts_at"_L1).toString());
    const auto endsAt = parseWireTime(window.value("ends_at"_L1).toString());
    if (startsAt && endsAt && *endsAt <= *startsAt) {
        problems.add(path, u"ends_at must be after starts_at"_s);
    }
}

} // namespace

Result<QJsonObject> Schema::check(const QJsonObject &input, Instant now) const
{
    Problems problems;
    QJsonObject checked = checkMembers(parameters, input, {}, problems);
    if (problems.isEmpty()) {
        for (const Rule &rule : rules) {
            rule(checked, now, problems);
        }
    }
    if (!problems.isEmpty()) {
        return std::unexpected(problems.failure());
    }
    return checked;
}

Rule exactlyOneOf(const QStringList &names)
{
    return [names](const QJsonObject &parameters, Instant, Problems &problems) {
        const QStringList present = given(names, parameters);
        if (present.isEmpty()) {
            problems.add(u"Either %1 is required"_s.arg(quoted(names, " or "_L1)));
        } else if (present.size() > 1) {
            problems.add(u"Cannot specify both %1"_s.arg(quoted(present, " and "_L1)));
        }
    };
}

Rule atLeastOneOf(const QStringList &names)
{
    return [names](const QJsonObject &parameters, Instant, Problems &problems) {
        if (given(names, parameters).isEmpty()) {
            problems.add(u"Either %1 is required"_s.arg(quoted(names, " or "_L1)));
        }
    };
}

Rule windowIsAhead()
{
    return [](const QJsonObject &parameters, Instant now, Problems &problems) {
        const auto endsAt = parseWireTime(parameters.value("ends_at"_L1).toString());
        if (endsAt && *endsAt <= now) {
            problems.add({u"ends_at"_s}, u"ends_at must be in the future"_s);
            return;
        }
        checkOrder(parameters, {u"ends_at"_s}, problems);
    };
}

Rule windowIsInOrder(const QString &name)
{
    return [name](const QJsonObject &parameters, Instant, Problems &problems) {
        checkOrder(parameters.value(name).toObject(), {name, u"ends_at"_s}, problems);
    };
}

} // namespace latchkey::sandbox
