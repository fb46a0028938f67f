// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/customers.h"

#include "sandbox/rules/changing.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto pushTakes = 1000ms;
constexpr auto customerKey = "customer_key"_L1;

/// "room_keys", where a stay or a deletion names rooms.
QString plural(const BundleList &list) { return QLatin1StringView(list.key) + u's'; }

QString keyIn(const QJsonObject &item, const BundleList &list)
{
    return item.value(QLatin1StringView(list.key)).toString();
}

void pushPlace(Workspace &workspace, const QString &key, const QJsonObject &item, const QString &customer)
{
    QJsonObject wish{{u"name"_s, item.value("name"_L1)}};
    for (const auto member : {"customer_data"_L1, "geolocation"_L1}) {
        if (item.contains(member)) {
            wish.insert(member, item.value(member));
        }
    }
    if (Row *space = workspace.findBy(Kind::Space, "space_key"_L1, key)) {
        updateSpace(workspace, *space, wish);
        return;
    }
    const Row *parent = workspace.findBy(Kind::Space, "space_key"_L1, item.value("parent_site_key"_L1).toString());
    if (parent != nullptr) {
        wish.insert("parent_space_id"_L1, parent->idText());
    }
    wish.insert("space_key"_L1, key);
    wish.insert(customerKey, customer);
    createSpace(workspace, wish);
}

void pushPerson(Workspace &workspace, const QString &key, const QJsonObject &item, const QString &customer)
{
    QJsonObject profile{{u"full_name"_s, item.value("name"_L1)}, {u"user_identity_key"_s, key}};
    for (const auto member : {"email_address"_L1, "phone_number"_L1}) {
        if (item.contains(member)) {
            profile.insert(member, item.value(member));
        }
    }
    Row *known = workspace.findBy(Kind::UserIdentity, "user_identity_key"_L1, key);
    if (!checkUnique(workspace, profile, known)) {
        return;
    }
    if (known == nullptr) {
        createIdentity(workspace, profile).hidden.insert(customerKey, customer);
        return;
    }
    for (auto it = profile.begin(); it != profile.end(); ++it) {
        known->set(QLatin1StringView(it.key().toLatin1()), *it);
    }
    known->set("display_name"_L1, identityDisplayName(known->json()));
    noteProfile(workspace, *known);
}

Row *personOf(const Workspace &workspace, const QJsonObject &stay)
{
    for (const BundleList &list : peopleLists) {
        const QString key = keyIn(stay, list);
        if (!key.isEmpty()) {
            return workspace.findBy(Kind::UserIdentity, "user_identity_key"_L1, key);
        }
    }
    return nullptr;
}

QJsonArray spacesOf(const Workspace &workspace, const QJsonObject &stay)
{
    QJsonArray spaces;
    for (const BundleList &list : placeLists) {
        for (const QJsonValue key : stay.value(plural(list)).toArray()) {
            if (const Row *space = workspace.findBy(Kind::Space, "space_key"_L1, key.toString())) {
                spaces = including(spaces, space->idText());
            }
        }
    }
    return spaces;
}

QJsonValue timeIn(const QJsonObject &stay, QLatin1StringView member)
{
    const auto time = parseWireTime(stay.value(member).toString());
    return time ? QJsonValue(wireTime(*time)) : QJsonValue();
}

void moveStay(Workspace &workspace, Row &grant, const QJsonObject &stay)
{
    const QJsonValue starts = timeIn(stay, "starts_at"_L1);
    const QJsonValue ends = timeIn(stay, "ends_at"_L1);
    const QString startsAt = starts.isString() ? starts.toString() : grant.text("starts_at"_L1);
    const QJsonValue endsAt = ends.isString() ? ends : grant.value("ends_at"_L1);
    if (startsAt != grant.text("starts_at"_L1) || endsAt != grant.value("ends_at"_L1)) {
        changeTimes(workspace, grant, startsAt, endsAt);
    }
}

/// Whether a grant may be asked for the PIN.
bool isGrantable(const QString &pin)
{
    return pin.size() >= 4 && pin.size() <= 9 &&
           std::ranges::all_of(pin, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

void pushStay(Workspace &workspace, const QString &key, const QJsonObject &stay, const QString &customer)
{
    if (Row *grant = workspace.findBy(Kind::AccessGrant, "access_grant_key"_L1, key)) {
        moveStay(workspace, *grant, stay);
        return;
    }
    Row *person = personOf(workspace, stay);
    const QJsonArray spaces = spacesOf(workspace, stay);
    if (person == nullptr || spaces.isEmpty()) {
        return;
    }
    QJsonObject method{{u"mode"_s, u"code"_s}};
    if (const QString pin = stay.value("preferred_code"_L1).toString(); isGrantable(pin)) {
        method.insert("code"_L1, pin);
    }
    QJsonObject wish{{u"access_grant_key"_s, key},
                     {u"space_ids"_s, spaces},
                     {u"name"_s, stay.value("name"_L1)},
                     {u"ends_at"_s, timeIn(stay, "ends_at"_L1)},
                     {u"requested_access_methods"_s, QJsonArray{method}}};
    if (const QJsonValue starts = timeIn(stay, "starts_at"_L1); starts.isString()) {
        wish.insert("starts_at"_L1, starts);
    }
    if (stay.contains("reservation_key"_L1)) {
        wish.insert("reservation_key"_L1, stay.value("reservation_key"_L1));
    }
    createGrant(workspace, wish, *person).hidden.insert(customerKey, customer);
}

using Push = void (*)(Workspace &workspace, const QString &key, const QJsonObject &item, const QString &customer);

template <typename Lists> void pushAll(Workspace &workspace, const QJsonObject &bundle, const Lists &lists, Push push)
{
    for (const BundleList &list : lists) {
        for (const QJsonValue item : bundle.value(QLatin1StringView(list.list)).toArray()) {
            push(workspace, keyIn(item.toObject(), list), item.toObject(), bundle.value(customerKey).toString());
        }
    }
}

/// Whether \a row has one of the \a keys under \a member, or belongs to one of the \a customers.
bool isMeant(const Row &row, QLatin1StringView member, const QJsonArray &keys, const QJsonArray &customers)
{
    const QJsonValue customer =
        row.hidden.contains(customerKey) ? row.hidden.value(customerKey) : row.value(customerKey);
    return keys.contains(row.value(member)) || customers.contains(customer);
}

template <typename Lists> QJsonArray namedIn(const QJsonObject &keys, const Lists &lists)
{
    QJsonArray all;
    for (const BundleList &list : lists) {
        for (const QJsonValue key : keys.value(plural(list)).toArray()) {
            all.append(key);
        }
    }
    return all;
}

template <typename Lists> void deleteAll(Workspace &workspace, const QJsonObject &keys, const Lists &lists, Kind kind,
                                         QLatin1StringView member, void (*drop)(Workspace &, Row &))
{
    const QJsonArray named = namedIn(keys, lists);
    const QJsonArray customers = keys.value("customer_keys"_L1).toArray();
    const std::vector<Row *> rows = workspace.rows(kind);
    for (Row *row : rows) {
        if (isMeant(*row, member, named, customers)) {
            drop(workspace, *row);
        }
    }
}

} // namespace

void pushData(Workspace &workspace, const QJsonObject &bundle)
{
    workspace.timeline().after(pushTakes, [&workspace, bundle] {
        pushAll(workspace, bundle, placeLists, pushPlace);
        pushAll(workspace, bundle, peopleLists, pushPerson);
        pushAll(workspace, bundle, stayLists, pushStay);
    });
}

void deleteData(Workspace &workspace, const QJsonObject &keys)
{
    deleteAll(workspace, keys, stayLists, Kind::AccessGrant, "access_grant_key"_L1, deleteGrant);
    deleteAll(workspace, keys, peopleLists, Kind::UserIdentity, "user_identity_key"_L1, deleteIdentity);
    deleteAll(workspace, keys, placeLists, Kind::Space, "space_key"_L1, deleteSpace);
}

} // namespace latchkey::sandbox
