// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/stays.h"

#include "sandbox/random.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/wiretime.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

using sandbox::Kind;
using sandbox::Row;
using sandbox::wireTime;

QString text(QUuid id) { return id.toString(QUuid::WithoutBraces); }

/// Somebody types three letters of a name, and some of the names have them.
void namePeople(sandbox::Workspace &workspace)
{
    static const QStringList first{u"Maria"_s,  u"Ana"_s,    u"Bjørn"_s, u"Carla"_s, u"Dmitri"_s, u"Élodie"_s,
                                   u"Fatima"_s, u"George"_s, u"Hanna"_s, u"Ines"_s,  u"Jürgen"_s, u"Keiko"_s,
                                   u"Łukasz"_s, u"Niamh"_s,  u"Oscar"_s, u"Priya"_s, u"Quentin"_s};
    static const QStringList last{u"Almeida"_s,  u"Berg"_s,   u"Castro"_s,  u"Dubois"_s, u"Eriksen"_s,
                                  u"Ferreira"_s, u"García"_s, u"Hughes"_s,  u"Ito"_s,    u"Jansen"_s,
                                  u"Kowalski"_s, u"Larsen"_s, u"Martins"_s, u"Novák"_s,  u"Okafor"_s,
                                  u"Pereira"_s,  u"Quinn"_s,  u"Rossi"_s,   u"Schmidt"_s};
    qsizetype number = 0;
    for (Row *person : workspace.rows(Kind::UserIdentity)) {
        const QString name = u"%1 %2 %3"_s.arg(first.at(number % first.size()), last.at(number % last.size()))
                                 .arg(number / (first.size() * last.size()) + 1);
        person->set("display_name"_L1, name);
        person->set("full_name"_L1, name);
        ++number;
    }
}

/// Four rooms for five doors: every fourth room has two.
std::vector<Row *> addRooms(sandbox::Workspace &workspace)
{
    const std::vector<Row *> doors = workspace.rows(Kind::Device);
    const std::size_t count = (doors.size() * 4 + 4) / 5;
    std::vector<Row *> rooms;
    for (std::size_t room = 0; room < count; ++room) {
        QJsonArray ids{doors[room]->idText()};
        if (room + count < doors.size()) {
            ids.append(doors[room + count]->idText());
        }
        const QString name = u"Room %1"_s.arg(room + 101);
        rooms.push_back(&sandbox::createSpace(
            workspace, {{u"name"_s, name}, {u"space_key"_s, u"room-%1"_s.arg(room + 101)}, {u"device_ids"_s, ids}}));
    }
    return rooms;
}

/// All that was planted happened in the same millisecond, which is like no history.
void forgetEvents(sandbox::Workspace &workspace)
{
    const std::vector<Row *> events = workspace.rows(Kind::Event);
    for (const Row *event : events) {
        workspace.remove(Kind::Event, event->id());
    }
}

struct Window {
    Instant from;
    Instant until;
};

Window windowOf(int number, Instant now)
{
    const auto step = std::chrono::hours(number / activeEvery % 72);
    if (number % activeEvery == 0) { // half of them are in the house, half are on the way
        const auto from = now + (number / activeEvery % 2 == 0 ? -1h - step : 1h + step * 70 / 72);
        return {from, from + 96h};
    }
    const auto days = std::chrono::days(number % 300);
    const auto from = number % 2 == 0 ? now - days - 240h : now + days + 120h;
    return {from, from + 72h};
}

Row &addMethod(sandbox::Workspace &workspace, const QString &mode, const QString &label, Instant when, int number)
{
    const QUuid id = workspace.random().uuid();
    const QString time = wireTime(when);
    QJsonObject json{{u"access_method_id"_s, text(id)},
                     {u"created_at"_s, time},
                     {u"display_name"_s, label},
                     {u"errors"_s, QJsonArray()},
                     {u"is_issued"_s, true},
                     {u"issued_at"_s, time},
                     {u"mode"_s, mode},
                     {u"pending_mutations"_s, QJsonArray()},
                     {u"warnings"_s, QJsonArray()},
                     {u"workspace_id"_s, workspace.id()}};
    if (mode == "code"_L1) {
        json.insert("code"_L1, QString::number(1000 + number % 9000));
    }
    return workspace.addWritten(Kind::AccessMethod, id, when, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject requested(const Row &method, Instant when)
{
    return {{u"mode"_s, method.text("mode"_L1)},
            {u"display_name"_s, method.text("display_name"_L1)},
            {u"created_at"_s, wireTime(when)},
            {u"created_access_method_ids"_s, QJsonArray{method.idText()}}};
}

class Planter {
  public:
    Planter(sandbox::Workspace &workspace, const Scale &scale)
        : m_workspace(workspace)
        , m_scale(scale)
        , m_rooms(scale.places == Scale::Places::Spaces ? addRooms(workspace) : std::vector<Row *>())
        , m_first(workspace.now() - std::chrono::seconds(scale.grants))
    {
    }

    Stay stay(int number)
    {
        const auto at = static_cast<std::size_t>(number);
        const Instant when = m_first + number * 1s;
        const Row &person = *m_workspace.rows(Kind::UserIdentity)[at % m_workspace.rows(Kind::UserIdentity).size()];
        Stay stay{.grant = m_workspace.random().uuid(),
                  .parts = {{Kind::UserIdentity, &person},
                            {Kind::ConnectedAccount, m_workspace.rows(Kind::ConnectedAccount).front()}}};
        const std::vector<const Row *> methods = addMethods(number, when);
        for (const Row *method : methods) {
            stay.parts.push_back({Kind::AccessMethod, method});
        }
        const Row *room = addPlace(stay, at);
        QJsonObject json = grant(number, stay.grant, methods, when);
        json.insert("user_identity_id"_L1, person.idText());
        json.insert("space_ids"_L1, room ? QJsonArray{room->idText()} : QJsonArray());
        json.insert("location_ids"_L1, json.value("space_ids"_L1));
        m_workspace.addWritten(Kind::AccessGrant, stay.grant, when, QJsonDocument(json).toJson(QJsonDocument::Compact));
        return stay;
    }

  private:
    /// A PIN, and a card for those that are active and for each third of the others.
    std::vector<const Row *> addMethods(int number, Instant when)
    {
        std::vector<const Row *> methods{&addMethod(m_workspace, u"code"_s, u"PIN Code Credential"_s, when, number)};
        if (number % activeEvery == 0 || number % 3 == 0) {
            methods.push_back(&addMethod(m_workspace, u"card"_s, u"Card Credential"_s, when, number));
        }
        return methods;
    }

    const Row *addPlace(Stay &stay, std::size_t at) const
    {
        const std::vector<Row *> &doors = m_workspace.rows(Kind::Device);
        if (m_rooms.empty()) {
            stay.parts.push_back({Kind::Device, doors[at % doors.size()]});
            return nullptr;
        }
        const std::size_t room = at % m_rooms.size();
        stay.parts.push_back({Kind::Space, m_rooms[room]});
        stay.parts.push_back({Kind::Device, doors[room]});
        if (room + m_rooms.size() < doors.size()) {
            stay.parts.push_back({Kind::Device, doors[room + m_rooms.size()]});
        }
        return m_rooms[room];
    }

    QJsonObject grant(int number, QUuid id, const std::vector<const Row *> &methods, Instant when) const
    {
        QJsonArray ids;
        QJsonArray asked;
        for (const Row *method : methods) {
            ids.append(method->idText());
            asked.append(requested(*method, when));
        }
        const Window window = windowOf(number, m_workspace.now());
        const QString name = u"Stay %1"_s.arg(number + 1);
        return {{u"access_grant_id"_s, text(id)},
                {u"access_grant_key"_s, u"stay-%1"_s.arg(number + 1)},
                {u"access_method_ids"_s, ids},
                {u"created_at"_s, wireTime(when)},
                {u"display_name"_s, name},
                {u"ends_at"_s, wireTime(window.until)},
                {u"errors"_s, QJsonArray()},
                {u"name"_s, name},
                {u"pending_mutations"_s, QJsonArray()},
                {u"requested_access_methods"_s, asked},
                {u"reservation_key"_s, u"R-%1"_s.arg(240'000 + number / 2)},
                {u"starts_at"_s, wireTime(window.from)},
                {u"warnings"_s, QJsonArray()},
                {u"workspace_id"_s, m_workspace.id()}};
    }

    sandbox::Workspace &m_workspace;
    const Scale m_scale;
    const std::vector<Row *> m_rooms;
    const Instant m_first;
};

} // namespace

std::optional<Scale> Scale::parse(const QString &written)
{
    const QStringList parts = written.split(u',');
    if (parts.size() < 3 || parts.size() > 4) {
        return std::nullopt;
    }
    Scale scale{parts[0].toInt(), parts[1].toInt(), parts[2].toInt()};
    scale.places = parts.value(3) == "devices"_L1 ? Places::Devices : Places::Spaces;
    return scale.people > 0 && scale.devices > 0 && scale.grants > 0 ? std::optional(scale) : std::nullopt;
}

std::vector<Stay> plantStays(sandbox::Workspace &workspace, const Scale &scale)
{
    namePeople(workspace);
    Planter planter(workspace, scale);
    forgetEvents(workspace);
    std::vector<Stay> stays;
    stays.reserve(static_cast<std::size_t>(scale.grants));
    for (int number = 0; number < scale.grants; ++number) {
        stays.push_back(planter.stay(number));
    }
    return stays;
}

} // namespace latchkey::bench
