// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/vocabulary.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// One line about a provider; \a flags are what at least one of its devices can do.
struct Provider {
    QLatin1StringView name;
    QLatin1StringView label;
    QStringList categories;
    QStringList flags;
};

std::vector<Provider> known()
{
    const QStringList lock{u"can_remotely_lock"_s, u"can_remotely_unlock"_s, u"can_program_online_access_codes"_s,
                           u"can_unlock_with_code"_s};
    const QStringList offline{u"can_program_offline_access_codes"_s, u"can_unlock_with_code"_s};
    const QStringList consumer{u"stable"_s, u"consumer_smartlocks"_s};
    const QStringList systems{u"stable"_s, u"access_control_systems"_s};
    const QStringList beta{u"beta"_s, u"access_control_systems"_s};
    return {{"akiles"_L1, "Akiles"_L1, {u"stable"_s}, lock},
            {"august"_L1, "August"_L1, consumer, lock},
            {"igloohome"_L1, "igloohome"_L1, consumer, lock + offline.first(1)},
            {"nuki"_L1, "Nuki"_L1, consumer, lock},
            {"schlage"_L1, "Schlage"_L1, consumer, lock},
            {"ttlock"_L1, "TTLock"_L1, consumer, lock},
            {"yale"_L1, "Yale"_L1, consumer, lock},
            {"dormakaba_oracode"_L1, "dormakaba Oracode"_L1, {u"stable"_s}, offline},
            {"salto_ks"_L1, "Salto KS"_L1, systems, lock},
            {"visionline"_L1, "ASSA ABLOY Visionline"_L1, systems, {}},
            {"hotek"_L1, "Hotek"_L1, beta, {}},
            {"ecobee"_L1, "ecobee"_L1, {u"stable"_s, u"thermostats"_s}, {u"can_hvac_heat"_s, u"can_hvac_cool"_s}},
            {"minut"_L1, "Minut"_L1, {u"stable"_s, u"noise_sensors"_s}, {}},
            {"ring"_L1, "Ring"_L1, {u"beta"_s, u"cameras"_s}, {}},
            {"guesty"_L1, "Guesty"_L1, {u"stable"_s, u"connectors"_s}, {}}};
}

Result<Payload> listProviders(Call &call)
{
    QJsonArray rows;
    for (const Provider &provider : known()) {
        if (call.has("provider_category"_L1) && !provider.categories.contains(call.text("provider_category"_L1))) {
            continue;
        }
        QJsonObject row{{u"device_provider_name"_s, provider.name},
                        {u"display_name"_s, provider.label},
                        {u"image_url"_s, QString("https://example.com/providers/"_L1 + provider.name + ".png"_L1)},
                        {u"provider_categories"_s, QJsonArray::fromStringList(provider.categories)}};
        for (const QString &flag : provider.flags) {
            row.insert(flag, true);
        }
        rows.append(row);
    }
    return keyed("device_providers"_L1, rows);
}

} // namespace

Endpoints deviceProviderEndpoints()
{
    return {{u"/devices/list_device_providers"_s,
             reads,
             {{choice("provider_category", providerCategories())}},
             listProviders}};
}

} // namespace latchkey::sandbox
