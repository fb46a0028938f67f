// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/datakeys.h"

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString account(const Profile &profile) { return profile.id.toString() + u" data"_s; }

/// What an entry holds that is no key is as good as none.
std::expected<DataKey, SecretFailure> keyIn(const std::expected<QString, SecretFailure> &entry)
{
    if (!entry) {
        return std::unexpected(entry.error());
    }
    if (const auto key = DataKey::fromText(*entry)) {
        return *key;
    }
    return std::unexpected(SecretFailure{.kind = SecretFailure::Kind::NotFound, .systemMessage = {}});
}

} // namespace

void DataKeys::read(const Profile &profile, bool isSealed, QObject *context, ReadHandler handler)
{
    const auto wasRead = [this, profile, isSealed, context,
                          handler = std::move(handler)](const std::expected<QString, SecretFailure> &entry) {
        const auto key = keyIn(entry);
        if (!key && key.error().kind == SecretFailure::Kind::NotFound && !isSealed) {
            make(profile, context, handler);
        } else {
            handler(key);
        }
    };
    m_secrets.read(account(profile), context, wasRead);
}

void DataKeys::unlock(const Profile &profile, bool isSealed, QObject *context, ReadHandler handler)
{
    const auto wasOpened = [this, profile, isSealed, context,
                            handler = std::move(handler)](const std::expected<void, SecretFailure> &opened) {
        if (opened) {
            read(profile, isSealed, context, handler);
        } else {
            handler(std::unexpected(opened.error()));
        }
    };
    m_secrets.remove(u"probe"_s, context, wasOpened);
}

void DataKeys::remove(const Profile &profile, QObject *context, SecretStore::Handler handler)
{
    m_secrets.remove(account(profile), context, std::move(handler));
}

void DataKeys::make(const Profile &profile, QObject *context, ReadHandler handler)
{
    const DataKey key = DataKey::random();
    const auto wasKept = [key, handler = std::move(handler)](const std::expected<void, SecretFailure> &kept) {
        if (kept) {
            handler(key);
        } else {
            handler(std::unexpected(kept.error()));
        }
    };
    m_secrets.write(account(profile), key.toText(), context, wasKept);
}

} // namespace latchkey
