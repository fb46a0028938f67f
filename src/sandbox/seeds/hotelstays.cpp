// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/hotelstays.h"

#include "sandbox/rules/encoders.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/notices.h"
#include "sandbox/seeds/mishaps.h"
#include "sandbox/wiretime.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

/// \a hour o'clock in Lisbon, \a days after the day of \a opening there.
Instant lisbon(Instant opening, int days, int hour)
{
    QTimeZone zone("Europe/Lisbon");
    const QTimeZone used = zone.isValid() ? zone : QTimeZone::utc();
    const QDate day = QDateTime::fromMSecsSinceEpoch(opening.time_since_epoch().count(), used).date().addDays(days);
    return Instant(std::chrono::milliseconds(QDateTime(day, QTime(hour, 0), used).toMSecsSinceEpoch()));
}

QJsonArray methods(const QStringList &modes)
{
    QJsonArray requested;
    for (const QString &mode : modes) {
        requested.append(QJsonObject{{u"mode"_s, mode}});
    }
    return requested;
}

struct Stay {
    QString person;
    QJsonObject places; ///< space_ids, device_ids or acs_entrance_ids
    Instant from;
    std::optional<Instant> until;
    QStringList modes;
    QString name{};
    QString reservation{};
    std::optional<Instant> encoded{}; ///< when the desk writes the card; none: it waits there
};

class Player {
  public:
    Player(Workspace &workspace, const HotelDoors &doors, const HotelPeople &people, Instant opening)
        : m_workspace(workspace)
        , m_doors(doors)
        , m_people(people)
        , m_opening(opening)
    {
    }

    void playStaff();
    void playResidents();
    void playGuests();

  private:
    void enter(const Stay &stay, Instant booked);
    void encodeLater(const QString &grantId, Instant when);
    Stay guestStay(int room, Instant from, Instant until);
    Instant day(int days, int hour) const { return lisbon(m_opening, days, hour); }

    Workspace &m_workspace;
    const HotelDoors &m_doors;
    const HotelPeople &m_people;
    Instant m_opening;
    qsizetype m_nextGuest = 0;
};

void Player::enter(const Stay &stay, Instant booked)
{
    // What has not happened by the opening has not happened.
    const Instant when = std::min(booked, m_opening - 1min);
    m_workspace.timeline().at(when, [this_ = *this, stay]() mutable {
        QJsonObject parameters = stay.places;
        parameters.insert("requested_access_methods"_L1, methods(stay.modes));
        parameters.insert("starts_at"_L1, wireTime(stay.from));
        if (stay.until) {
            parameters.insert("ends_at"_L1, wireTime(*stay.until));
        }
        if (!stay.name.isEmpty()) {
            parameters.insert("name"_L1, stay.name);
        }
        if (!stay.reservation.isEmpty()) {
            parameters.insert("reservation_key"_L1, stay.reservation);
        }
        const Row &grant =
            createGrant(this_.m_workspace, parameters, *this_.m_workspace.find(Kind::UserIdentity, stay.person));
        if (stay.encoded) {
            this_.encodeLater(grant.idText(), std::max(this_.m_workspace.now() + 20s, *stay.encoded));
        }
    });
}

void Player::encodeLater(const QString &grantId, Instant when)
{
    if (when >= m_opening) {
        return;
    }
    m_workspace.timeline().at(when, [&workspace = m_workspace, grantId, encoder = m_doors.encoder] {
        const Row *grant = workspace.find(Kind::AccessGrant, grantId);
        for (const Row *method : methodsOf(workspace, *grant)) {
            if (method->flag("is_ready_for_encoding"_L1)) {
                encodeCard(workspace, *method, *workspace.find(Kind::AcsEncoder, encoder));
            }
        }
    });
}

void Player::playStaff()
{
    for (qsizetype i = 0; i < m_people.staff.size(); ++i) {
        const QJsonArray doors = QJsonArray::fromStringList(i < 4 ? m_doors.staffDoors : m_doors.staffDoors.first(4));
        const bool isContractor = i >= 8;
        enter({m_people.staff[i],
               {{u"acs_entrance_ids"_s, doors}},
               isContractor ? day(-4, 8) : m_opening - 24h * 60,
               isContractor ? std::optional(day(7, 18)) : std::nullopt,
               {u"code"_s, u"cloud_key"_s},
               isContractor ? u"Contractor"_s : u"Staff"_s},
              m_opening - 24h * (isContractor ? 5 : 60));
    }
}

void Player::playResidents()
{
    for (qsizetype i = 0; i < m_people.residents.size(); ++i) {
        enter({m_people.residents[i],
               {{u"device_ids"_s, QJsonArray{m_doors.flats[i]}}},
               m_opening - 24h * 90,
               m_opening + 24h * 275,
               {u"code"_s},
               u"Resident"_s},
              m_opening - 24h * 90);
    }
}

Stay Player::guestStay(int room, Instant from, Instant until)
{
    const QString guest = m_people.guests[m_nextGuest];
    ++m_nextGuest;
    // Rooms of the access system take reservations; those with smart locks do not.
    const QString reservation = room < 24 ? u"HH-%1"_s.arg(1000 + m_nextGuest) : QString();
    return {guest,
            {{u"space_ids"_s, QJsonArray{m_doors.roomSpaces[room], m_doors.lobbySpace}}},
            from,
            until,
            m_nextGuest % 4 == 0 ? QStringList{u"code"_s, u"card"_s}
                                 : QStringList{u"code"_s, u"card"_s, u"mobile_key"_s},
            {},
            reservation,
            from};
}

void Player::playGuests()
{
    constexpr int rooms = 32;
    constexpr int lockRoom = 24;           // room 401, whose lock is offline
    constexpr int waitingRoom = 16;        // room 301, whose next guest's card is not written yet
    for (int room = 0; room < 6; ++room) { // gone in the days before
        enter(guestStay(room, day(-8 + room % 3, 15), day(-4 + room % 3, 11)), day(-10, 12));
    }
    for (int room = 6; room < 11; ++room) { // out since this morning, at most two hours ago
        enter(guestStay(room, day(-3, 15), m_opening - 20min * (room - 5)), day(-6, 10));
    }
    for (int room = 11; room < 17; ++room) { // leave soon: within the day
        enter(guestStay(room, day(-2, 15), std::max(day(0, 11), m_opening + 2h)), day(-5, 9));
    }
    for (int room = 0; room < 6; ++room) { // in house, as the next ones
        enter(guestStay(room, day(-2, 15), day(2, 11)), day(-4, 16));
    }
    for (int room = 17; room < rooms; ++room) {
        enter(guestStay(room, day(-1, 15), day(1 + room % 5, 11)), room == lockRoom ? m_opening - 2h : day(-3, 14));
    }
    for (int room = 6; room < 17; ++room) { // arrive today; the night desk has written their cards, all but one
        Stay stay = guestStay(room, std::max(day(0, 15), m_opening + 3h), day(3 + room % 3, 11));
        stay.encoded = room == waitingRoom ? std::nullopt : std::optional(m_opening - 4h);
        enter(stay, day(-2, 11));
    }
    for (int room = 0; room < 19; ++room) { // still to come; the desk asks for their cards on the day
        Stay stay = guestStay(room, day(6 + room % 4, 15), day(10 + room % 3, 11));
        stay.modes.removeOne(u"card"_s);
        enter(stay, day(-1, 10));
    }
}

} // namespace

void playStays(Workspace &workspace, const HotelDoors &doors, const HotelPeople &people, Instant opening)
{
    Player player(workspace, doors, people, opening);
    player.playStaff();
    player.playResidents();
    player.playGuests();
    playMishaps(workspace, doors, opening);
    playDoors(workspace, doors, opening);
}

} // namespace latchkey::sandbox
