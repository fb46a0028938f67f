// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seed.h"

#include "sandbox/random.h"
#include "sandbox/seeds/hotel.h"
#include "sandbox/seeds/production.h"
#include "sandbox/seeds/scale.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonObject workspaceJson(Random &random, const QString &name, bool isSandbox)
{
    return {{u"workspace_id"_s, random.uuid().toString(QUuid::WithoutBraces)},
            {u"name"_s, name},
            {u"company_name"_s, u"Harbour House Hotels"_s},
            {u"connect_partner_name"_s, QJsonValue()},
            {u"connect_webview_customization"_s, QJsonObject()},
            {u"is_publishable_key_auth_enabled"_s, false},
            {u"is_sandbox"_s, isSandbox},
            {u"is_suspended"_s, false},
            {u"organization_id"_s, QJsonValue()}};
}

} // namespace

std::optional<Seed> Seed::parse(const QString &text)
{
    if (text == "hotel"_L1) {
        return Seed{};
    }
    if (text == "empty"_L1) {
        return Seed{Kind::Empty};
    }
    const QStringList counts = text.mid(6).split(u',');
    if (!text.startsWith("scale:"_L1) || counts.size() != 3) {
        return std::nullopt;
    }
    Seed seed{Kind::Scale};
    bool isRead[3] = {};
    seed.identities = counts[0].toInt(&isRead[0]);
    seed.devices = counts[1].toInt(&isRead[1]);
    seed.grants = counts[2].toInt(&isRead[2]);
    const bool isSensible = seed.identities >= 0 && seed.devices >= 0 && seed.grants >= 0 &&
                            (seed.grants == 0 || (seed.identities > 0 && seed.devices > 0));
    return std::ranges::all_of(isRead, std::identity()) && isSensible ? std::optional(seed) : std::nullopt;
}

Workspaces plant(const Seed &seed, Timeline &timeline, Random &random)
{
    Workspaces workspaces;
    const QString name = seed.kind == Seed::Kind::Hotel   ? u"Harbour House"_s
                         : seed.kind == Seed::Kind::Scale ? u"Scale"_s
                                                          : u"Empty"_s;
    workspaces.push_back(std::make_unique<Workspace>(workspaceJson(random, name, true), timeline, random));
    workspaces.push_back(
        std::make_unique<Workspace>(workspaceJson(random, u"Harbour Residences"_s, false), timeline, random));
    if (seed.kind == Seed::Kind::Hotel) {
        plantHotel(*workspaces.front());
    } else if (seed.kind == Seed::Kind::Scale) {
        plantScale(*workspaces.front(), seed.identities, seed.devices, seed.grants);
    }
    plantProduction(*workspaces.back());
    return workspaces;
}

} // namespace latchkey::sandbox
