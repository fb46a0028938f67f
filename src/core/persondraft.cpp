// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/persondraft.h"

#include "core/phonenumber.h"
#include "core/shownname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::PersonDraft)
};

constexpr qsizetype longestEmailAddress = 254;

bool hasSpace(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.isSpace(); });
}

bool isDottedDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return labels.size() > 1 && !labels.contains(QString());
}

/// What is wrong with an address that is not empty; empty if nothing is.
QString emailProblem(const QString &address)
{
    if (hasSpace(address)) {
        return Text::tr("An e-mail address has no spaces. Take them out.");
    }
    if (address.count(u'@') != 1) {
        return Text::tr("An e-mail address has one @, as in name@example.com.");
    }
    if (address.startsWith(u'@')) {
        return Text::tr("Write what comes before the @, as in name@example.com.");
    }
    if (!isDottedDomain(address.section(u'@', 1))) {
        return Text::tr("Write a domain with a dot after the @, as in name@example.com.");
    }
    if (address.size() > longestEmailAddress) {
        return Text::tr("An e-mail address has at most %1 characters. This one has %2.")
            .arg(longestEmailAddress)
            .arg(address.size());
    }
    return {};
}

/// Of a number in the form of phoneNumberE164().
DraftProblems phoneProblems(const QString &number)
{
    if (!number.startsWith(u'+')) {
        return {{.field = DraftField::PhoneNumber,
                 .message = Text::tr("Start with + and the country code, as in +351 912 345 678.")}};
    }
    if (!isPhoneNumber(number)) {
        return {{.field = DraftField::PhoneNumber,
                 .message = Text::tr("Write + and 2 to 15 digits, the first not 0, as in +351 912 345 678.")}};
    }
    if (!isKnownPhoneNumber(number)) {
        return {{.field = DraftField::PhoneNumber,
                 .severity = DraftProblem::Severity::Warning,
                 .message = Text::tr("This may not be a phone number in use. Check it, or keep it as it is.")}};
    }
    return {};
}

bool isSame(const QString &ours, const QString &theirs)
{
    return !ours.isEmpty() && ours.compare(theirs, Qt::CaseInsensitive) == 0;
}

/// What \a ours, normalized, shares with \a other.
DraftProblems sharedWith(const PersonDraft &ours, const UserIdentity &other)
{
    DraftProblems problems;
    const QString name = shownName(other);
    if (isSame(ours.emailAddress, other.emailAddress)) {
        problems.append({.field = DraftField::EmailAddress,
                         .message = Text::tr("%1 already has this e-mail address. Enter another one.").arg(name)});
    }
    if (isSame(ours.phoneNumber, other.phoneNumber)) {
        problems.append({.field = DraftField::PhoneNumber,
                         .message = Text::tr("%1 already has this phone number. Enter another one.").arg(name)});
    }
    if (isSame(ours.userIdentityKey, other.userIdentityKey)) {
        problems.append({.field = DraftField::UserIdentityKey,
                         .message = Text::tr("%1 already has this key. Enter another one.").arg(name)});
    }
    return problems;
}

} // namespace

PersonDraft PersonDraft::of(const UserIdentity &identity)
{
    return {.fullName = identity.fullName,
            .emailAddress = identity.emailAddress,
            .phoneNumber = identity.phoneNumber,
            .userIdentityKey = identity.userIdentityKey};
}

PersonDraft PersonDraft::normalized() const
{
    return {.fullName = fullName.trimmed(),
            .emailAddress = emailAddress.trimmed(),
            .phoneNumber = phoneNumberE164(phoneNumber),
            .userIdentityKey = userIdentityKey.trimmed()};
}

DraftProblems PersonDraft::problems() const
{
    const PersonDraft person = normalized();
    DraftProblems problems;
    if (person.fullName.isEmpty() && person.emailAddress.isEmpty() && person.phoneNumber.isEmpty()) {
        problems.append(
            {.field = DraftField::FullName, .message = Text::tr("Enter a name, an e-mail address or a phone number.")});
    }
    if (!person.emailAddress.isEmpty()) {
        if (const QString message = emailProblem(person.emailAddress); !message.isEmpty()) {
            problems.append({.field = DraftField::EmailAddress, .message = message});
        }
    }
    if (!person.phoneNumber.isEmpty()) {
        problems += phoneProblems(person.phoneNumber);
    }
    return problems;
}

DraftProblems PersonDraft::duplicates(const QList<UserIdentity> &others, UserIdentityId self) const
{
    const PersonDraft person = normalized();
    DraftProblems problems;
    bool isNameTaken = false;
    for (const UserIdentity &other : others) {
        if (other.id != self) {
            problems += sharedWith(person, other);
            isNameTaken = isNameTaken || isSame(person.fullName, other.fullName);
        }
    }
    if (isNameTaken) {
        problems.append(
            {.field = DraftField::FullName,
             .severity = DraftProblem::Severity::Warning,
             .message = Text::tr("There is already a %1. Make sure this is somebody else.").arg(person.fullName)});
    }
    return problems;
}

bool PersonDraft::isEmpty() const { return normalized() == PersonDraft{}; }

QString PersonDraft::shownName() const
{
    const PersonDraft person = normalized();
    QStringList names{person.fullName, person.emailAddress, person.phoneNumber};
    names.removeAll(QString());
    return names.value(0);
}

} // namespace latchkey
