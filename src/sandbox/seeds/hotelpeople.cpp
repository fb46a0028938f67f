// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/hotelpeople.h"

#include "sandbox/rules/linking.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr int peopleCount = 120;

const QStringList staffNames{u"Ana Costa"_s,     u"Bea Martins"_s,   u"Hugo Almeida"_s,  u"Rita Sousa"_s,
                             u"Nuno Carvalho"_s, u"Inês Teixeira"_s, u"Paulo Fonseca"_s, u"Teresa Lopes"_s,
                             u"Duarte Pires"_s,  u"Sandra Moura"_s};
const QStringList residentNames{u"Carlos Pinto"_s,   u"Adaeze Obi"_s,     u"Henrik Dahl"_s, u"Yuki Tanabe"_s,
                                u"Marta Ferreira"_s, u"Samuel Adeyemi"_s, u"Lena Vogt"_s,   u"Ravi Menon"_s,
                                u"Claire Dubois"_s,  u"Pedro Antunes"_s,  u"Greta Holm"_s,  u"Omar Haddad"_s};
const QStringList guestNames{u"Maya Lindqvist"_s,  u"Arjun Mehta"_s,     u"Daan de Vries"_s,       u"Priya Raman"_s,
                             u"Eva Nováková"_s,    u"Jonas Weber"_s,     u"Tomas Berg"_s,          u"Chiara Rossi"_s,
                             u"Grace Kim"_s,       u"Emeka Nwosu"_s,     u"Fatima Zahra Benali"_s, u"Liam O’Connor"_s,
                             u"Lucía Fernández"_s, u"Marek Zieliński"_s, u"Mei-Ling Chen"_s,       u"Nadia Haddad"_s,
                             u"Noah Smith"_s,      u"Olga Petrenko"_s,   u"Sofia Marques"_s};
const QStringList firstNames{u"Alice"_s,  u"Bruno"_s, u"Carmen"_s, u"David"_s, u"Elena"_s, u"Felix"_s, u"Gina"_s,
                             u"Hassan"_s, u"Irene"_s, u"Jakob"_s,  u"Karin"_s, u"Leo"_s,   u"Mona"_s};
const QStringList lastNames{u"Novak"_s, u"Keller"_s, u"Santos"_s, u"Meyer"_s, u"Rossini"_s, u"Okafor"_s, u"Hansen"_s};

/// The guest at \a place: those of the list first, then names put together, no two alike.
QString guestName(qsizetype place)
{
    if (place < guestNames.size()) {
        return guestNames[place];
    }
    const qsizetype rest = place - guestNames.size();
    return firstNames[rest % firstNames.size()] + u' ' + lastNames[rest % lastNames.size()];
}

/// "marek.zielinski@example.com"
QString address(const QString &name)
{
    QString plain;
    for (const QChar letter : name.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter == u' ' || letter == u'-') {
            plain += u'.';
        } else if (letter.unicode() < 128 && letter.isLetter()) {
            plain += letter;
        }
    }
    return plain + "@example.com"_L1;
}

QString addPerson(Workspace &workspace, const QString &name, int number, const QString &key)
{
    return createIdentity(workspace, {{u"full_name"_s, name},
                                      {u"email_address"_s, address(name)},
                                      {u"phone_number"_s, u"+1555555%1"_s.arg(1000 + number)},
                                      {u"user_identity_key"_s, key.isEmpty() ? QJsonValue() : QJsonValue(key)}})
        .idText();
}

/// People whom the access systems know and nobody has linked: two with the e-mail of a guest, the others strangers.
void addUnlinkedUsers(Workspace &workspace, const HotelDoors &doors, const QString &guest, const QString &otherGuest)
{
    const Row &cards = *workspace.find(Kind::AcsSystem, doors.visionline);
    const Row &salto = *workspace.find(Kind::AcsSystem, doors.saltoKs);
    const auto profile = [](const QString &name, const QString &email) {
        return QJsonObject{{u"full_name"_s, name}, {u"email_address"_s, email}};
    };
    createAcsUser(workspace, cards, profile(guest, address(guest)));
    createAcsUser(workspace, salto, profile(otherGuest, address(otherGuest)));
    for (const QString &name : {u"Night Porter"_s, u"Fire Brigade"_s, u"Lift Engineer"_s}) {
        createAcsUser(workspace, cards, profile(name, address(name)));
    }
    for (const QString &name : {u"Window Cleaner"_s, u"Linen Service"_s}) {
        createAcsUser(workspace, salto, profile(name, address(name)));
    }
}

void enrolStaff(Workspace &workspace, const HotelDoors &doors, const HotelPeople &people)
{
    const Row &salto = *workspace.find(Kind::AcsSystem, doors.saltoKs);
    for (qsizetype i = 0; i < people.staff.size(); ++i) {
        Row &user = acsUserFor(workspace, *workspace.find(Kind::UserIdentity, people.staff[i]), salto);
        user.hidden.insert("acs_access_group_ids"_L1, QJsonArray{doors.staffGroups[i < 4 ? 0 : 1]});
    }
}

} // namespace

HotelPeople addHotelPeople(Workspace &workspace, const HotelDoors &doors)
{
    HotelPeople people;
    int number = 0;
    for (const QString &name : staffNames) {
        people.staff.append(addPerson(workspace, name, number++, u"staff-%1"_s.arg(people.staff.size() + 1)));
    }
    for (const QString &name : residentNames) {
        people.residents.append(
            addPerson(workspace, name, number++, u"resident-%1"_s.arg(people.residents.size() + 1)));
    }
    while (number < peopleCount) {
        people.guests.append(addPerson(workspace, guestName(people.guests.size()), number++, {}));
    }
    enrolStaff(workspace, doors, people);
    addUnlinkedUsers(workspace, doors, guestName(people.guests.size() - 1), guestName(people.guests.size() - 2));
    return people;
}

} // namespace latchkey::sandbox
