// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/grantplaces.h"

namespace latchkey {

namespace {

template <typename Key>
void unlink(QHash<Key, QList<AccessGrantId>> &index, const QList<Key> &keys, AccessGrantId grant)
{
    for (const Key &key : keys) {
        const auto found = index.find(key);
        if (found != index.end() && found->removeAll(grant) > 0 && found->isEmpty()) {
            index.erase(found);
        }
    }
}

} // namespace

std::optional<GrantPlaces::Places> GrantPlaces::find(AccessGrantId grant) const
{
    const auto found = m_places.constFind(grant);
    return found == m_places.cend() ? std::nullopt : std::optional(found.value());
}

std::optional<GrantPlaces::Places> GrantPlaces::recall(AccessGrantId grant) const
{
    const auto gone = m_gone.constFind(grant);
    return m_places.contains(grant) || gone == m_gone.cend() ? find(grant) : std::optional(gone.value());
}

void GrantPlaces::setUntold(AccessGrantId grant, bool isUntold)
{
    if (isUntold == m_untold.contains(grant)) {
        return;
    }
    if (isUntold) {
        m_untold.insert(grant);
    } else {
        m_untold.remove(grant);
    }
    Q_EMIT changed(grant);
}

void GrantPlaces::set(AccessGrantId grant, const Places &places, AskedAt asked, Told told)
{
    if (!m_newest.takeIfNews(grant, asked)) {
        return;
    }
    if (told == Told::Exactly) {
        m_inexact.remove(grant);
    } else {
        m_inexact.insert(grant, told);
    }
    const auto found = m_places.constFind(grant);
    if (found != m_places.cend() && found.value() == places) {
        return;
    }
    take(grant);
    m_gone.remove(grant);
    m_places.insert(grant, places);
    for (const DeviceId device : places.deviceIds) {
        m_byDevice[device].append(grant);
    }
    for (const AcsEntranceId entrance : places.acsEntranceIds) {
        m_byEntrance[entrance].append(grant);
    }
    Q_EMIT changed(grant);
}

void GrantPlaces::remove(AccessGrantId grant)
{
    const Places known = m_places.value(grant);
    m_inexact.remove(grant);
    m_untold.remove(grant);
    if (take(grant)) {
        m_gone.insert(grant, known);
        Q_EMIT changed(grant);
    }
}

QList<AccessGrantId> GrantPlaces::grantsWith(DeviceId device) const { return m_byDevice.value(device); }

QList<AccessGrantId> GrantPlaces::grantsWith(AcsEntranceId entrance) const { return m_byEntrance.value(entrance); }

bool GrantPlaces::take(AccessGrantId grant)
{
    const auto found = m_places.constFind(grant);
    if (found == m_places.cend()) {
        return false;
    }
    unlink(m_byDevice, found->deviceIds, grant);
    unlink(m_byEntrance, found->acsEntranceIds, grant);
    m_places.erase(found);
    return true;
}

} // namespace latchkey
