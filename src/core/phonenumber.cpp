// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/phonenumber.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <optional>
#include <string>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// No region: a number without + and country code cannot be told.
constexpr char noRegion[] = "ZZ";

bool isSeparator(QChar character)
{
    // Format characters come along when a number is copied from an address book.
    return character.isSpace() || character.category() == QChar::Punctuation_Dash ||
           character.category() == QChar::Other_Format || QStringView(u"()[]./").contains(character);
}

QString withoutSeparators(const QString &typed)
{
    QString number;
    for (const QChar character : typed.normalized(QString::NormalizationForm_KC)) {
        if (character.isDigit()) {
            number += QChar(u'0' + character.digitValue());
        } else if (!isSeparator(character)) {
            number += character;
        }
    }
    return number;
}

/// None if the numbering plans do not know the number.
std::optional<PhoneNumber> parsed(const QString &number)
{
    const PhoneNumberUtil &plans = *PhoneNumberUtil::GetInstance();
    PhoneNumber result;
    if (plans.Parse(number.toStdString(), noRegion, &result) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !plans.IsValidNumber(result)) {
        return std::nullopt;
    }
    return result;
}

QString formatted(const PhoneNumber &number)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

} // namespace

QString phoneNumberE164(const QString &typed)
{
    const QString number = withoutSeparators(typed);
    if (!isPhoneNumber(number)) {
        return typed.trimmed();
    }
    // The plans know that the 0 of "+44 (0)20 7946 0958" is not dialled.
    const std::optional<PhoneNumber> known = parsed(number);
    return known ? formatted(*known) : number;
}

bool isPhoneNumber(const QString &number)
{
    static const QRegularExpression rule(uR"(\A\+[1-9][0-9]{1,14}\z)"_s);
    return rule.match(number).hasMatch();
}

bool isKnownPhoneNumber(const QString &number) { return parsed(number).has_value(); }

} // namespace latchkey
