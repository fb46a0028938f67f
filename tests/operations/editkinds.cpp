// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "everykind.h"

#include "api/acsaccessgroups.h"
#include "operations/accessgroup.h"
#include "operations/acsuser.h"
#include "operations/addmethods.h"
#include "operations/changegranttimes.h"
#include "operations/createspace.h"
#include "operations/deletemethod.h"
#include "operations/editspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

AcsUserId porter(const Workbench &bench) { return bench.acsUser(u"Night Porter"_s); }
DeviceId laundry(const Workbench &bench) { return bench.device(u"Laundry"_s); }

/// One that the hotel has.
AccessGrant mayasGrant(const Workbench &bench)
{
    return bench.store.grantsOf(bench.person(u"Maya Lindqvist"_s)).first();
}

std::unique_ptr<Operation> endingLater(const Workbench &bench, std::chrono::hours later)
{
    const AccessGrant grant = mayasGrant(bench);
    const GrantTimes before{.window = grant.window, .name = grant.name};
    GrantTimes after = before;
    after.window.endsAt = std::max(grant.window.endsAt.value_or(Instant()), bench.clock.now()) + later;
    return changeGrantTimes(grant.id, before, after);
}

std::unique_ptr<Operation> renamedPorter(const Workbench &bench, const QString &name)
{
    const PersonDraft before = draftOf(*bench.store.acsUsers.find(porter(bench)));
    PersonDraft after = before;
    after.fullName = name;
    return updateAcsUser(porter(bench), before, after);
}

SpaceId wellness(Workbench &bench, const SpaceDoors &doors = {})
{
    const SpaceId known = idNamed(bench.store.spaces, u"Wellness"_s);
    return known.isNull() ? SpaceId(bench
                                        .run(createSpace({.name = u"Wellness"_s,
                                                          .spaceKey = {},
                                                          .deviceIds = doors.deviceIds,
                                                          .acsEntranceIds = doors.acsEntranceIds}))
                                        .resultId)
                          : known;
}

/// A group of the staff, and an ACS user who is in it or is not.
struct Staff {
    NamedGroup group;
    AcsUserId acsUser;
};

Staff staff(const Workbench &bench, bool isMember)
{
    const auto groups = await(api::acsaccessgroups::list(*bench.client, {}));
    const AcsAccessGroup &group =
        *std::ranges::find(*groups, u"Housekeeping"_s, [](const AcsAccessGroup &one) { return one.name; });
    const auto members = await(api::acsaccessgroups::listUsers(*bench.client, group.id));
    for (const AcsUser &one : bench.store.acsUsers.rows()) {
        const bool isIn = std::ranges::find(*members, one.id, &AcsUser::id) != members->end();
        if (one.acsSystemId == group.acsSystemId && isIn == isMember) {
            return {.group = {.id = group.id, .name = group.name}, .acsUser = one.id};
        }
    }
    return {};
}

EveryKind onBench(const char *name, const char *kind, const char *path,
                  std::function<std::unique_ptr<Operation>(Workbench &)> make,
                  const std::function<std::unique_ptr<Operation>(Workbench &)> &meddle = {})
{
    EveryKind one{name, kind, path, true,
                  [make = std::move(make)](BreakingService &service) { return make(service.bench); }};
    if (meddle) {
        one.meddle = [meddle](BreakingService &service) { return meddle(service.bench); };
    }
    return one;
}

QList<EveryKind> grantKinds()
{
    return {
        onBench(
            "times changed", "change_grant_times", "/access_grants/update",
            [](Workbench &bench) { return endingLater(bench, 24h); },
            [](Workbench &bench) { return endingLater(bench, 72h); }),
        onBench(
            "PIN added", "add_methods", "/access_grants/request_access_methods",
            [](Workbench &bench) {
                return addMethods(mayasGrant(bench).id, {{.mode = AccessMode::Code, .code = u"482913"_s}});
            },
            [](Workbench &bench) {
                return addMethods(mayasGrant(bench).id, {{.mode = AccessMode::Code}, {.mode = AccessMode::Code}});
            }),
        onBench("method removed", "delete_method", "/access_methods/delete",
                [](Workbench &bench) { return deleteMethod(mayasGrant(bench).accessMethodIds.first()); }),
    };
}

QList<EveryKind> acsUserKinds()
{
    const auto make = [](Workbench &bench) {
        return createAcsUser(bench.system(u"visionline_system"_s),
                             {.fullName = u"Jane Doe"_s, .emailAddress = u"jane@example.com"_s});
    };
    return {
        onBench("new ACS user", "create_acs_user", "/acs/users/create", make),
        onBench("new ACS user of a person", "create_acs_user", "/acs/users/create",
                [](Workbench &bench) {
                    return createAcsUser(bench.system(u"visionline_system"_s), {.fullName = u"Jane Doe"_s},
                                         bench.person(u"Carlos Pinto"_s));
                }),
        onBench(
            "ACS user changed", "update_acs_user", "/acs/users/update",
            [](Workbench &bench) { return renamedPorter(bench, u"Night Watch"_s); },
            [](Workbench &bench) { return renamedPorter(bench, u"Night Guard"_s); }),
        onBench("ACS user suspended", "suspend_acs_user", "/acs/users/suspend",
                [](Workbench &bench) { return suspendAcsUser(porter(bench)); }),
        onBench("ACS user unsuspended", "unsuspend_acs_user", "/acs/users/unsuspend",
                [](Workbench &bench) {
                    bench.run(suspendAcsUser(porter(bench)));
                    return unsuspendAcsUser(porter(bench));
                }),
        onBench("ACS user deleted", "delete_acs_user", "/acs/users/delete",
                [](Workbench &bench) { return deleteAcsUser(porter(bench)); }),
        onBench("group joined", "add_to_access_group", "/acs/access_groups/add_user",
                [](Workbench &bench) {
                    const Staff one = staff(bench, false);
                    return addToAccessGroup(one.acsUser, one.group);
                }),
        onBench("group left", "remove_from_access_group", "/acs/access_groups/remove_user",
                [](Workbench &bench) {
                    const Staff one = staff(bench, true);
                    return removeFromAccessGroup(one.acsUser, one.group);
                }),
    };
}

QList<EveryKind> spaceKinds()
{
    return {
        onBench(
            "space renamed", "rename_space", "/spaces/update",
            [](Workbench &bench) { return renameSpace(wellness(bench), u"Spa"_s); },
            [](Workbench &bench) { return renameSpace(wellness(bench), u"Pool"_s); }),
        onBench("device added to a space", "add_space_doors", "/spaces/add_devices",
                [](Workbench &bench) { return addSpaceDoors(wellness(bench), {.deviceIds = {laundry(bench)}}); }),
        onBench("doors added to a space", "add_space_doors", "/spaces/add_acs_entrances",
                [](Workbench &bench) {
                    return addSpaceDoors(wellness(bench),
                                         {.deviceIds = {laundry(bench)}, .acsEntranceIds = {bench.entrance(u"Gym"_s)}});
                }),
        onBench("device removed from a space", "remove_space_doors", "/spaces/remove_devices",
                [](Workbench &bench) {
                    const SpaceDoors doors{.deviceIds = {laundry(bench)}};
                    return removeSpaceDoors(wellness(bench, doors), doors);
                }),
        onBench("entrance removed from a space", "remove_space_doors", "/spaces/remove_acs_entrances",
                [](Workbench &bench) {
                    const SpaceDoors doors{.acsEntranceIds = {bench.entrance(u"Gym"_s)}};
                    return removeSpaceDoors(wellness(bench, doors), doors);
                }),
    };
}

} // namespace

QList<EveryKind> editKinds() { return grantKinds() + acsUserKinds() + spaceKinds(); }

} // namespace latchkey::test
