// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seed.h"

#include "sandbox/random.h"
#include "sandbox/seeds/hotel.h"
#include "sandbox/seeds/production.h"
#include "sandbox/seeds/residence.h"
#include "sandbox/seeds/scale.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// \a keys is a source apart, so that ids and PINs are what they would be without the keys.
QJsonObject workspaceJson(Random &random, Random &keys, const QString &name, bool isSandbox)
{
    return {{u"workspace_id"_s, random.uuid().toString(QUuid::WithoutBraces)},
            {u"name"_s, name},
            {u"company_name"_s, u"Harbour House Hotels"_s},
            {u"connect_partner_name"_s, QJsonValue()},
            {u"connect_webview_customization"_s, QJsonObject()},
            {u"is_publishable_key_auth_enabled"_s, true},
            {u"is_sandbox"_s, isSandbox},
            {u"is_suspended"_s, false},
            {u"organization_id"_s, QJsonValue()},
            {u"publishable_key"_s, QString("seam_pk1"_L1 + keys.token(8) + u'_' + keys.token(24))}};
}

QString nameOf(Seed::Kind kind)
{
    switch (kind) {
    case Seed::Kind::Hotel:
        return u"Harbour House"_s;
    case Seed::Kind::Residence:
        return u"Alder Court"_s;
    case Seed::Kind::Scale:
        return u"Scale"_s;
    case Seed::Kind::Empty:
        break;
    }
    return u"Empty"_s;
}

void plantKind(Workspace &workspace, const Seed &seed)
{
    switch (seed.kind) {
    case Seed::Kind::Hotel:
        plantHotel(workspace);
        return;
    case Seed::Kind::Residence:
        plantResidence(workspace);
        return;
    case Seed::Kind::Scale:
        plantScale(workspace, seed.identities, seed.devices, seed.grants);
        return;
    case Seed::Kind::Empty:
        return;
    }
}

} // namespace

std::optional<Seed> Seed::parse(const QString &text)
{
    if (text == "hotel"_L1) {
        return Seed{};
    }
    if (text == "residence"_L1) {
        return Seed{Kind::Residence};
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

Workspaces plant(const Seed &seed, const Clock &clock, Random &random)
{
    Workspaces workspaces;
    Random keys(seed.random + 2);
    workspaces.push_back(
        std::make_unique<Workspace>(workspaceJson(random, keys, nameOf(seed.kind), true), clock, random));
    workspaces.push_back(
        std::make_unique<Workspace>(workspaceJson(random, keys, u"Harbour Residences"_s, false), clock, random));
    workspaces.front()->plant([seed](Workspace &workspace) { plantKind(workspace, seed); });
    workspaces.back()->plant(plantProduction);
    return workspaces;
}

} // namespace latchkey::sandbox
