// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/grantcodes.h"

#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/codechanges.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/keypads.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto ids = "access_code_ids"_L1;

void belong(Row &code, Row &method)
{
    code.hidden.insert("access_method_id"_L1, method.idText());
    code.hidden.insert("access_grant_id"_L1, method.hidden.value("access_grant_id"_L1));
    method.hidden.insert(ids, including(method.hidden.value(ids).toArray(), code.idText()));
}

/// A lock that gets its PIN anew needs no spare one.
void dropBackups(Workspace &workspace, Row &method)
{
    for (Row *code : codesOf(workspace, method)) {
        if (code->flag("is_backup"_L1)) {
            method.hidden.insert(ids, excluding(method.hidden.value(ids).toArray(), code->idText()));
            dropCode(workspace, *code);
        } else {
            code->unset("pulled_backup_access_code_id"_L1);
            clearNotice(*code, "using_backup_access_code"_L1);
        }
    }
}

} // namespace

void createCodes(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &devices)
{
    for (const Row *device : devices) {
        Row &code = addCode(workspace, *device,
                            {{u"name"_s, grant.value("display_name"_L1)},
                             {u"starts_at"_s, grant.value("starts_at"_L1)},
                             {u"ends_at"_s, grant.value("ends_at"_L1)}});
        belong(code, method);
    }
}

void followCodes(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &devices)
{
    std::vector<Row *> added = devices;
    for (Row *code : codesOf(workspace, method)) {
        const QString deviceId = code->text("device_id"_L1);
        if (std::erase_if(added, [&](const Row *device) { return device->idText() == deviceId; }) == 0 &&
            std::ranges::none_of(devices, [&](const Row *device) { return device->idText() == deviceId; })) {
            method.hidden.insert(ids, excluding(method.hidden.value(ids).toArray(), code->idText()));
            dropCode(workspace, *code);
        }
    }
    createCodes(workspace, grant, method, added);
}

void settleCodes(Workspace &workspace, Row &method, const QJsonArray &holding)
{
    dropBackups(workspace, method);
    for (Row *code : codesOf(workspace, method)) {
        if (holding.contains(code->value("device_id"_L1))) {
            code->set("code"_L1, method.value("code"_L1));
            setOnDevice(workspace, *code);
        } else {
            failToSet(workspace, *code, u"The lock does not take such a PIN."_s);
        }
    }
}

void retimeCodes(Workspace &workspace, const Row &method, const QJsonValue &startsAt, const QJsonValue &endsAt)
{
    for (Row *code : codesOf(workspace, method)) {
        changeCodeTimes(workspace, *code, startsAt, endsAt);
        watchSetting(workspace, *code);
    }
}

void markCodesRemoving(Workspace &workspace, const Row &method)
{
    for (Row *code : codesOf(workspace, method)) {
        markRemoving(workspace, *code);
    }
}

void dropCodes(Workspace &workspace, const Row &method)
{
    for (Row *code : codesOf(workspace, method)) {
        dropCode(workspace, *code);
    }
}

std::vector<Row *> codesOf(const Workspace &workspace, const Row &method)
{
    std::vector<Row *> codes;
    for (const QJsonValue id : method.hidden.value(ids).toArray()) {
        if (Row *code = workspace.find(Kind::AccessCode, id)) {
            codes.push_back(code);
        }
    }
    return codes;
}

void pullBackup(Workspace &workspace, Row &method, Row &device, const QString &spare)
{
    for (Row *code : codesOf(workspace, method)) {
        if (code->text("device_id"_L1) != device.idText()) {
            continue;
        }
        leaveLock(workspace, *code);
        QJsonObject wish = code->json();
        wish.insert("code"_L1, spare);
        wish.insert("is_backup"_L1, true);
        Row &backup = addCode(workspace, device, wish);
        belong(backup, method);
        occupy(device, spare, method.idText());
        setOnDevice(workspace, backup);
        code->set("pulled_backup_access_code_id"_L1, backup.idText());
        failToSet(workspace, *code, u"The lock could not keep its PIN."_s);
        warn(workspace, *code, "using_backup_access_code"_L1, u"The lock has fallen back on a spare PIN."_s);
        QJsonObject event = codeEvent(workspace, *code);
        event.insert("backup_access_code_id"_L1, backup.idText());
        workspace.happened("access_code.backup_access_code_pulled"_L1, event);
    }
    method.set("code"_L1, spare);
    warn(workspace, method, "pulled_backup_access_code"_L1,
         u"The lock could not keep its PIN; a spare one is in use."_s,
         {{u"original_access_method_id"_s, method.idText()}});
}

void resumeCodes(Workspace &workspace, const Row &device)
{
    for (const Row *code : workspace.rows(Kind::AccessCode)) {
        if (code->text("device_id"_L1) != device.idText()) {
            continue;
        }
        Row *method = workspace.find(Kind::AccessMethod, code->hidden.value("access_method_id"_L1));
        if (code->text("status"_L1) == "removing"_L1 && method == nullptr) {
            removeLater(workspace, *code, {});
        } else if (code->text("status"_L1) == "setting"_L1 && method == nullptr) {
            setLater(workspace, *code, {});
        } else if (method != nullptr && !method->flag("is_issued"_L1)) {
            startIssuing(workspace, *method, 0ms);
        }
    }
}

} // namespace latchkey::sandbox
