// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/profilestore.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr auto groupName = "profiles"_L1; ///< one group in it for each, by id: two programs do not undo each other
constexpr auto lastUsedName = "last_profile"_L1;

struct KindName {
    Credential::Kind kind{};
    QLatin1StringView name;
};
constexpr KindName kindNames[] = {
    {Credential::Kind::ApiKey, "api_key"_L1},
    {Credential::Kind::PersonalAccessToken, "personal_access_token"_L1},
    {Credential::Kind::ConsoleSession, "console_session"_L1},
};

QString nameOf(Credential::Kind kind) { return std::ranges::find(kindNames, kind, &KindName::kind)->name; }

std::optional<Credential::Kind> kindFromName(const QString &name)
{
    const auto *const found = std::ranges::find(kindNames, name, &KindName::name);
    return found == std::end(kindNames) ? std::nullopt : std::optional(found->kind);
}

/// None when what stands there cannot be used: the file may come from another version or an editor.
std::optional<Profile> readProfile(const QSettings &settings, const QString &id)
{
    Profile profile{
        .id = ProfileId::fromString(id),
        .name = settings.value("name"_L1).toString(),
        .endpoint = QUrl(settings.value("endpoint"_L1).toString(), QUrl::StrictMode),
        .workspaceId = WorkspaceId::fromString(settings.value("workspace_id"_L1).toString()),
        .workspaceName = settings.value("workspace_name"_L1).toString(),
        .isSandbox = settings.value("is_sandbox"_L1).toBool(),
        .zoneId = settings.value("time_zone"_L1).toString(),
    };
    const auto kind = kindFromName(settings.value("credential"_L1).toString());
    if (profile.id.isNull() || profile.workspaceId.isNull() || !kind ||
        !endpointFromInput(profile.endpoint.toString())) {
        return std::nullopt;
    }
    profile.credentialKind = *kind;
    return profile;
}

QString groupOf(ProfileId id) { return groupName + u'/' + id.toString(); }

void writeProfile(QSettings &settings, const Profile &profile)
{
    settings.beginGroup(groupOf(profile.id));
    settings.setValue("name"_L1, profile.name);
    settings.setValue("endpoint"_L1, profile.endpoint.toString());
    settings.setValue("credential"_L1, nameOf(profile.credentialKind));
    settings.setValue("workspace_id"_L1, profile.workspaceId.toString());
    settings.setValue("workspace_name"_L1, profile.workspaceName);
    settings.setValue("is_sandbox"_L1, profile.isSandbox);
    settings.setValue("time_zone"_L1, profile.zoneId);
    settings.endGroup();
    settings.sync();
}

std::optional<Profile> firstWhere(const QList<Profile> &profiles, auto matches)
{
    const auto found = std::ranges::find_if(profiles, matches);
    return found == profiles.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

ProfileStore::ProfileStore(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (m_settings) {
        read();
    }
}

std::optional<Profile> ProfileStore::find(ProfileId id) const
{
    return firstWhere(m_profiles, [id](const Profile &profile) { return profile.id == id; });
}

std::optional<Profile> ProfileStore::findByName(const QString &name) const
{
    return firstWhere(m_profiles,
                      [&name](const Profile &profile) { return profile.name.compare(name, Qt::CaseInsensitive) == 0; });
}

std::optional<Profile> ProfileStore::findByWorkspace(const QUrl &endpoint, WorkspaceId workspace) const
{
    return firstWhere(m_profiles, [&endpoint, workspace](const Profile &profile) {
        return profile.workspaceId == workspace && profile.endpoint == endpoint;
    });
}

std::optional<Profile> ProfileStore::lastUsed() const
{
    if (auto last = find(m_lastUsed)) {
        return last;
    }
    return m_profiles.isEmpty() ? std::nullopt : std::optional(m_profiles.constFirst());
}

Profile ProfileStore::save(Profile profile)
{
    if (profile.id.isNull()) {
        profile.id = ProfileId(QUuid::createUuid());
    }
    const auto found = std::ranges::find(m_profiles, profile.id, &Profile::id);
    if (found == m_profiles.end()) {
        m_profiles.append(profile);
    } else {
        *found = profile;
    }
    sort();
    if (m_settings) {
        writeProfile(*m_settings, profile);
    }
    Q_EMIT changed();
    return profile;
}

void ProfileStore::remove(ProfileId id)
{
    if (m_profiles.removeIf([id](const Profile &profile) { return profile.id == id; }) == 0) {
        return;
    }
    if (m_settings) {
        m_settings->remove(groupOf(id));
        if (m_lastUsed == id) {
            m_settings->remove(lastUsedName);
        }
        m_settings->sync();
    }
    Q_EMIT changed();
}

void ProfileStore::setLastUsed(ProfileId id)
{
    m_lastUsed = id;
    if (m_settings) {
        m_settings->setValue(lastUsedName, id.toString());
        m_settings->sync();
    }
}

void ProfileStore::read()
{
    m_settings->beginGroup(groupName);
    for (const QString &id : m_settings->childGroups()) {
        m_settings->beginGroup(id);
        if (const auto profile = readProfile(*m_settings, id)) {
            m_profiles.append(*profile);
        }
        m_settings->endGroup();
    }
    m_settings->endGroup();
    m_lastUsed = ProfileId::fromString(m_settings->value(lastUsedName).toString());
    sort();
}

void ProfileStore::sort()
{
    std::ranges::sort(m_profiles, [](const Profile &one, const Profile &other) {
        return std::pair(one.name.toLower(), one.id.uuid()) < std::pair(other.name.toLower(), other.id.uuid());
    });
}

} // namespace latchkey
