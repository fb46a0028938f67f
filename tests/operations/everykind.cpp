// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "everykind.h"

#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "operations/acsuserlink.h"
#include "operations/creategrant.h"
#include "operations/createspace.h"
#include "operations/deleteperson.h"
#include "operations/deviceaccess.h"
#include "operations/encodecard.h"
#include "operations/entranceaccess.h"
#include "operations/lockdoor.h"
#include "operations/renamedevice.h"
#include "operations/revokegrant.h"
#include "operations/saveperson.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

const AttemptWatch soon{.waits = {20ms}};

UserIdentityId maya(const Workbench &bench) { return bench.person(u"Maya Lindqvist"_s); }
/// Opens locks only, so no access system knows him.
UserIdentityId carlos(const Workbench &bench) { return bench.person(u"Carlos Pinto"_s); }
/// Has no grant, so what opens is given directly.
UserIdentityId newcomer(Workbench &bench)
{
    return UserIdentityId(bench.run(createPerson({.fullName = u"Jane Doe"_s})).resultId);
}
AcsUserId porter(const Workbench &bench) { return bench.acsUser(u"Night Porter"_s); }
DeviceId laundry(const Workbench &bench) { return bench.device(u"Laundry"_s); }

GrantDraft cardDraft(const Workbench &bench)
{
    GrantDraft draft;
    draft.userIdentityId = maya(bench);
    draft.acsEntranceIds = {bench.entrance(u"Room 101"_s)};
    draft.endsAt = bench.clock.now() + 48h;
    draft.methods = {{.mode = AccessMode::Card}};
    return draft;
}

GrantDraft placeDraft(const Workbench &bench)
{
    GrantDraft draft = cardDraft(bench);
    draft.acsEntranceIds.clear();
    draft.doorIds = {laundry(bench)};
    draft.newSpaceName = u"My doors"_s;
    draft.methods = {{.mode = AccessMode::Code, .code = u"482913"_s}};
    return draft;
}

AccessGrantId newGrant(Workbench &bench) { return AccessGrantId(bench.run(createGrant(cardDraft(bench))).resultId); }

std::unique_ptr<Operation> renamedPerson(const Workbench &bench, const QString &name)
{
    const PersonDraft before = PersonDraft::of(*bench.store.identities.find(maya(bench)));
    PersonDraft after = before;
    after.fullName = name;
    return updatePerson(maya(bench), before, after);
}

std::unique_ptr<Operation> changedPerson(const Workbench &bench) { return renamedPerson(bench, u"Maya Lind"_s); }

std::unique_ptr<Operation> encoding(BreakingService &service)
{
    Workbench &bench = service.bench;
    const AccessGrantId grant = newGrant(bench);
    service.wait(10s);
    const auto encoders =
        await(api::acsencoders::list(*bench.client, {.acsSystemIds = {bench.system(u"visionline_system"_s)}}));
    return encodeCard(bench.store.grants.find(grant)->accessMethodIds.first(), encoders->rows.first().id, soon);
}

std::unique_ptr<Operation> entranceUnlocking(BreakingService &service)
{
    const AcsEntranceId door = service.bench.entrance(u"Staff entrance"_s);
    const auto credentials =
        await(api::acsentrances::listCredentialsWithAccess(*service.bench.client, {.acsEntranceId = door}));
    const auto key = std::ranges::find(*credentials, AccessMode::CloudKey, &AcsCredential::mode);
    return unlockEntrance(door, key == credentials->end() ? AcsCredentialId() : key->id, soon);
}

EveryKind onBench(const char *name, const char *kind, const char *path, bool canBeFound,
                  std::function<std::unique_ptr<Operation>(Workbench &)> make)
{
    return {name, kind, path, canBeFound,
            [make = std::move(make)](BreakingService &service) { return make(service.bench); }};
}

EveryKind meddled(EveryKind one, std::function<std::unique_ptr<Operation>(Workbench &)> meddle)
{
    one.meddle = [meddle = std::move(meddle)](BreakingService &service) { return meddle(service.bench); };
    return one;
}

QList<EveryKind> grantKinds()
{
    return {
        onBench("new grant", "create_grant", "/access_grants/create", true,
                [](Workbench &bench) { return createGrant(cardDraft(bench)); }),
        onBench("new grant of a new place", "create_grant", "/access_grants/create", true,
                [](Workbench &bench) { return createGrant(placeDraft(bench)); }),
        onBench("grant revoked", "revoke_grant", "/access_grants/delete", true,
                [](Workbench &bench) { return revokeGrant(newGrant(bench)); }),
        {"card encoded", "encode_card", "/access_methods/encode", false, encoding},
    };
}

QList<EveryKind> personKinds()
{
    return {
        onBench("new person", "create_person", "/user_identities/create", true,
                [](Workbench &) { return createPerson({.fullName = u"Jane Doe"_s}); }),
        meddled(onBench("person changed", "update_person", "/user_identities/update", true, changedPerson),
                [](Workbench &bench) { return renamedPerson(bench, u"Maya Berg"_s); }),
        onBench("person deleted", "delete_person", "/user_identities/delete", true,
                [](Workbench &bench) { return deletePerson(maya(bench)); }),
        onBench("device granted", "grant_device_access", "/user_identities/grant_access_to_device", true,
                [](Workbench &bench) { return grantDeviceAccess(newcomer(bench), {laundry(bench)}); }),
        // A grant of his, whose places were not read, may open it too.
        onBench("device granted beside a grant", "grant_device_access", "/user_identities/grant_access_to_device",
                false, [](Workbench &bench) { return grantDeviceAccess(carlos(bench), {laundry(bench)}); }),
        onBench("device revoked", "revoke_device_access", "/user_identities/revoke_access_to_device", true,
                [](Workbench &bench) {
                    bench.run(grantDeviceAccess(carlos(bench), {laundry(bench)}));
                    return revokeDeviceAccess(carlos(bench), laundry(bench));
                }),
        meddled(onBench("ACS user linked by id", "link_acs_user", "/user_identities/add_acs_user", true,
                        [](Workbench &bench) { return linkAcsUser(porter(bench), carlos(bench)); }),
                [](Workbench &bench) { return linkAcsUser(porter(bench), bench.person(u"Adaeze Obi"_s)); }),
        meddled(onBench("ACS user linked by key", "link_acs_user", "/user_identities/add_acs_user", true,
                        [](Workbench &bench) { return linkAcsUser(porter(bench), u"night-porter"_s); }),
                [](Workbench &bench) { return linkAcsUser(porter(bench), bench.person(u"Adaeze Obi"_s)); }),
        // Whoever else takes it from the person has done the same.
        onBench("ACS user unlinked", "unlink_acs_user", "/user_identities/remove_acs_user", true,
                [](Workbench &bench) {
                    bench.run(linkAcsUser(porter(bench), carlos(bench)));
                    return unlinkAcsUser(porter(bench), carlos(bench));
                }),
        onBench("entrance granted", "grant_entrance_access", "/acs/entrances/grant_access", true,
                [](Workbench &bench) { return grantEntranceAccess(bench.entrance(u"Gym"_s), newcomer(bench)); }),
        onBench("entrance granted to an ACS user", "grant_entrance_access", "/acs/entrances/grant_access", true,
                [](Workbench &bench) { return grantEntranceAccess(bench.entrance(u"Gym"_s), porter(bench)); }),
        onBench("entrance granted beside a grant", "grant_entrance_access", "/acs/entrances/grant_access", false,
                [](Workbench &bench) { return grantEntranceAccess(bench.entrance(u"Gym"_s), carlos(bench)); }),
    };
}

QList<EveryKind> doorKinds()
{
    return {
        onBench("door locked", "lock_door", "/locks/lock_door", false,
                [](Workbench &bench) { return lockDoor(laundry(bench), soon); }),
        onBench("door unlocked", "unlock_door", "/locks/unlock_door", false,
                [](Workbench &bench) { return unlockDoor(laundry(bench), soon); }),
        {"entrance unlocked", "unlock_entrance", "/acs/entrances/unlock", false, entranceUnlocking},
        meddled(onBench("device renamed", "rename_device", "/devices/update", true,
                        [](Workbench &bench) { return renameDevice(laundry(bench), u"Wash house"_s); }),
                [](Workbench &bench) { return renameDevice(laundry(bench), u"Washing"_s); }),
        onBench("new space", "create_space", "/spaces/create", true,
                [](Workbench &) { return createSpace({.name = u"Wellness"_s}); }),
    };
}

} // namespace

QList<EveryKind> everyKind() { return grantKinds() + personKinds() + doorKinds() + editKinds(); }

} // namespace latchkey::test
