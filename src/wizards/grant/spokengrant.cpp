// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/spokengrant.h"

#include "core/methodstate.h"
#include "core/namelist.h"
#include "wizards/grant/grantcontroller.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QString inBold(const QString &name) { return u"<b>"_s + name.toHtmlEscaped() + u"</b>"_s; }

QString spokenMethod(const MethodDraft &method)
{
    const int uses = method.instantKeyMaxUseCount.value_or(1);
    switch (method.mode) {
    case AccessMode::Code:
        return method.code.isEmpty() ? accessModeText(method.mode) : GrantController::tr("the PIN you chose");
    case AccessMode::Card:
        return GrantController::tr("card");
    case AccessMode::MobileKey:
        return uses == 1 ? GrantController::tr("mobile key")
                         : GrantController::tr("mobile key with a link that opens %n times", nullptr, uses);
    case AccessMode::CloudKey:
        return GrantController::tr("cloud key");
    case AccessMode::Unknown:
        break;
    }
    return accessModeText(method.mode);
}

QString spokenPerson(const PersonDraft &person)
{
    const QString name = person.shownName();
    QStringList facts;
    for (const QString &fact : {person.emailAddress, person.phoneNumber}) {
        if (!fact.isEmpty() && fact != name) {
            facts.append(fact.toHtmlEscaped());
        }
    }
    if (!person.userIdentityKey.isEmpty()) {
        facts.append(GrantController::tr("key %1").arg(person.userIdentityKey.toHtmlEscaped()));
    }
    return facts.isEmpty() ? GrantController::tr("%1 is a new person.").arg(inBold(name))
                           : GrantController::tr("%1 is a new person: %2.").arg(inBold(name), nameList(facts));
}

} // namespace latchkey
