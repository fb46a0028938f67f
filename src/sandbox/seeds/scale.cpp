// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/scale.h"

#include "sandbox/random.h"
#include "sandbox/seeds/models.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

/// Bytes of a JSON text with places to fill in: many times faster than building each row anew.
class Template {
  public:
    explicit Template(const QByteArray &text)
        : m_parts(text.split('%'))
    {
    }

    QByteArray filled(std::initializer_list<QByteArray> values) const
    {
        QByteArray text = m_parts.first();
        qsizetype part = 1;
        for (const QByteArray &value : values) {
            text += value + m_parts[part++];
        }
        return text;
    }

  private:
    QByteArrayList m_parts;
};

QByteArray written(QUuid id) { return id.toByteArray(QUuid::WithoutBraces); }

std::vector<QUuid> addIdentities(Workspace &workspace, int count, Instant first)
{
    const Template row(R"({"acs_user_ids":[],"created_at":"%","display_name":"Guest %","email_address":)"
                       R"("guest.%@example.com","errors":[],"full_name":"Guest %","phone_number":"+1555%",)"
                       R"("user_identity_id":"%","user_identity_key":"guest-%","warnings":[],"workspace_id":")" +
                       workspace.id().toLatin1() + R"("})");
    std::vector<QUuid> ids;
    for (int i = 0; i < count; ++i) {
        const Instant when = first + i * 1s;
        const QByteArray number = QByteArray::number(i + 1);
        ids.push_back(workspace.random().uuid());
        workspace.addWritten(Kind::UserIdentity, ids.back(), when,
                             row.filled({wireTime(when).toLatin1(), number, number, number,
                                         QByteArray::number(1'000'000 + i), written(ids.back()), number}));
    }
    return ids;
}

std::vector<QUuid> addLocks(Workspace &workspace, int count)
{
    std::vector<QUuid> ids;
    ids.reserve(size_t(count));
    const Row &account = addAccount(workspace, u"yale"_s, u"Yale"_s, u"Yale"_s, u"lock"_s);
    for (int i = 0; i < count; ++i) {
        ids.push_back(addLock(workspace, account, yaleLock(), u"Door %1"_s.arg(i + 1)).id());
    }
    return ids;
}

void addGrants(Workspace &workspace, int count, Instant first, const std::vector<QUuid> &identities,
               const std::vector<QUuid> &locks)
{
    const QByteArray workspaceId = workspace.id().toLatin1();
    const Template grant(
        R"({"access_grant_id":"%","access_grant_key":"stay-%","access_method_ids":["%"],"created_at":"%",)"
        R"("display_name":"Stay %","ends_at":"%","errors":[],"location_ids":[],"name":"Stay %",)"
        R"("pending_mutations":[],"requested_access_methods":[{"created_access_method_ids":["%"],)"
        R"("created_at":"%","display_name":"PIN Code Credential","mode":"code"}],"space_ids":[],)"
        R"("starts_at":"%","user_identity_id":"%","warnings":[],"workspace_id":")" +
        workspaceId + R"("})");
    const Template method(R"({"access_method_id":"%","code":"%","created_at":"%","display_name":"PIN Code Credential",)"
                          R"("errors":[],"is_issued":true,"issued_at":"%","mode":"code","pending_mutations":[],)"
                          R"("warnings":[],"workspace_id":")" +
                          workspaceId + R"("})");
    for (int i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const Instant when = first + i * 1s;
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray time = wireTime(when).toLatin1();
        const QUuid id = workspace.random().uuid();
        const QUuid methodId = workspace.random().uuid();
        const QByteArray end = wireTime(when + 24h * (30 + i % 60)).toLatin1();
        Row &row = workspace.addWritten(
            Kind::AccessGrant, id, when,
            grant.filled({written(id), number, written(methodId), time, number, end, number, written(methodId), time,
                          time, written(identities[place % identities.size()])}));
        row.hidden = {{u"device_ids"_s, QJsonArray{locks[place % locks.size()].toString(QUuid::WithoutBraces)}}};
        workspace
            .addWritten(Kind::AccessMethod, methodId, when,
                        method.filled({written(methodId), QByteArray::number(1000 + i % 9000), time, time}))
            .hidden = {{u"access_grant_id"_s, id.toString(QUuid::WithoutBraces)}};
    }
}

} // namespace

void plantScale(Workspace &workspace, int identities, int devices, int grants)
{
    const Instant first = workspace.now() - std::chrono::seconds(std::max(identities, grants));
    const auto people = addIdentities(workspace, identities, first);
    const auto locks = addLocks(workspace, devices);
    addGrants(workspace, grants, first, people, locks);
}

} // namespace latchkey::sandbox
