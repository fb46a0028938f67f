# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""What was asked for, and what the workspace must look like because of it."""
import collections
import datetime
import time

DAY = 24 * 3600 * 1000

# Where the write of each kind goes, at which it is held.
PATHS = {
    "create_grant": "/access_grants/create", "revoke_grant": "/access_grants/delete",
    "change_grant_times": "/access_grants/update", "add_methods": "/access_grants/request_access_methods",
    "delete_method": "/access_methods/delete", "encode_card": "/access_methods/encode",
    "grant_device_access": "/user_identities/grant_access_to_device",
    "revoke_device_access": "/user_identities/revoke_access_to_device",
    "grant_entrance_access": "/acs/entrances/grant_access", "link_acs_user": "/user_identities/add_acs_user",
    "unlink_acs_user": "/user_identities/remove_acs_user", "create_person": "/user_identities/create",
    "update_person": "/user_identities/update", "delete_person": "/user_identities/delete",
    "create_acs_user": "/acs/users/create", "update_acs_user": "/acs/users/update",
    "suspend_acs_user": "/acs/users/suspend", "unsuspend_acs_user": "/acs/users/unsuspend",
    "delete_acs_user": "/acs/users/delete", "add_to_access_group": "/acs/access_groups/add_user",
    "remove_from_access_group": "/acs/access_groups/remove_user", "create_space": "/spaces/create",
    "rename_space": "/spaces/update", "add_space_doors": "/spaces/add_devices",
    "remove_space_doors": "/spaces/remove_devices", "rename_device": "/devices/update",
    "lock_door": "/locks/lock_door", "unlock_door": "/locks/unlock_door",
}
ACTS = {"lock_door": "device_id", "unlock_door": "device_id", "encode_card": "access_method_id"}
# A create without a key, and one that adds to what is there: as long as its first time is still on its way, nobody can
# see it, so a second one is one too many. Of these the service has always acted before the desk looks.
UNSEEN = {"add_methods", "create_acs_user"}

COLLECTIONS = {"grant": ("access_grants", "access_grant_id", "access_grant_key"),
               "person": ("user_identities", "user_identity_id", "user_identity_key"),
               "space": ("spaces", "space_id", "space_key"),
               "acs_user": ("acs_users", "acs_user_id", "full_name"),
               "device": ("devices", "device_id", None)}


class Thing:
    """Something in the workspace, as it has to be: one row of the service, found by its key or its id."""

    def __init__(self, kind, key=None, row=None):
        self.kind = kind
        self.key = key
        self.id = row[COLLECTIONS[kind][1]] if row else None
        self.is_there = row is not None
        self.operation = None  # that is under way on it
        self.must = {}  # what the row must say, by a name of our own


class Operation:
    """One thing that was asked for. It may be told to a desk again, where a desk has never kept it."""

    def __init__(self, number, kind, data, things, then):
        self.number = number
        self.kind = kind
        self.data = data
        self.things = things
        self.then = then  # what is so once it is done
        self.operation = None  # the desk's own id
        self.ids = []  # all it ever had
        self.outcome = None  # of one that is over
        self.message = ""
        self.told_from = 0  # so many writes the service had seen before
        self.is_waiting = False  # for another desk

    def is_act(self):
        return self.kind in ACTS

    def __str__(self):
        return f"{self.number} {self.kind} {self.operation or ''} {self.data}"


def ids_in(row, member):
    return set(row.get("_hidden", {}).get(member, []))


class Asked:
    """Makes up operations that can be done now, and knows what all of them together come to."""

    def __init__(self, chance, state, kinds):
        self.chance = chance
        self.kinds = [kind for kind in PATHS if kind in kinds]
        self.operations = []
        self.things = []
        self.first = state
        self.count = 0
        online = [row for row in state["devices"] if row["properties"]["online"]]
        self.locks = [self._known("device", row) for row in online]
        system = next(row for row in state["acs_systems"] if not row["_hidden"]["takes_direct_assignment"])
        self.system = system["acs_system_id"]
        self.staff = [self._known("acs_user", row) for row in state["acs_users"]
                      if row["acs_system_id"] == self.system and not row["is_suspended"]]
        self.guests = [self._known("acs_user", row) for row in state["acs_users"]
                       if row["acs_system_id"] != self.system and row.get("user_identity_id")]
        self.groups = state["acs_access_groups"]
        self.gates = [row for row in state["acs_entrances"]
                      if row["acs_system_id"] != self.system and not row.get("can_belong_to_reservation")]
        self.encoders = [row["acs_encoder_id"] for row in state["acs_encoders"]
                         if row["acs_system_id"] != self.system and not row["errors"]]
        for thing in self.staff:
            row = self.row(state, thing)
            thing.must = {"person": row.get("user_identity_id"), "suspended": row["is_suspended"],
                          "groups": ids_in(row, "acs_access_group_ids")}
        for thing in self.guests:
            thing.must = {"entrances": ids_in(self.row(state, thing), "acs_entrance_ids")}

    def _known(self, kind, row):
        thing = Thing(kind, row=row)
        self.things.append(thing)
        return thing

    def row(self, state, thing):
        return next((row for row in state[COLLECTIONS[thing.kind][0]]
                     if row[COLLECTIONS[thing.kind][1]] == thing.id), None)

    def find(self, state, thing):
        """Its id, by its key."""
        row = next((row for row in state[COLLECTIONS[thing.kind][0]] if is_row_of(row, thing)), None)
        thing.id = row and row[COLLECTIONS[thing.kind][1]]

    def _free(self, things, fits=lambda thing: True):
        some = [thing for thing in things if thing.is_there and thing.id and thing.operation is None and fits(thing)]
        return self.chance.choice(some) if some else None

    def _mine(self, kind, fits=lambda thing: True):
        return self._free([thing for thing in self.things if thing.kind == kind and thing.key], fits)

    def _new(self, kind, prefix):
        thing = Thing(kind, key=f"{prefix} {self.count}")
        self.things.append(thing)
        return thing

    def some_kind(self):
        """Any, and rather one of which there were few."""
        counts = collections.Counter(operation.kind for operation in self.operations)
        return self.chance.choices(self.kinds, [1 / (1 + counts[kind]) for kind in self.kinds])[0]

    def make(self, kind, state):
        """An operation of that kind; none while there is nothing that it could be done to."""
        self.count += 1
        made = getattr(self, "_" + kind)(state)
        if made is None:
            return None
        data, things, then = made
        operation = Operation(self.count, kind, data, things, then)
        for thing in things:
            thing.operation = operation
        self.operations.append(operation)
        return operation

    # Of each kind: its data as in the desk's journal, what it is about, and what is so once it is done.

    def _create_grant(self, state):
        person = self._mine("person")
        if person is None:
            return None
        grant = self._new("grant", "torture-grant")
        with_card = self.gates and self.chance.random() < 0.5
        now = int(time.time() * 1000)
        times = [now - DAY, now + self.chance.randrange(20, 40) * DAY]
        draft = {"user_identity_id": person.id, "starts_at": times[0], "ends_at": times[1], "name": grant.key,
                 "access_grant_key": grant.key, "methods": [{"mode": "card" if with_card else "code"}]}
        if with_card:
            draft["acs_entrance_ids"] = [self.chance.choice(self.gates)["acs_entrance_id"]]
        else:
            draft["device_ids"] = [self.chance.choice(self.locks).id]
        must = {"person": person.id, "times": times, "methods": {draft["methods"][0]["mode"]: 1}}
        person.must["used"] = person.must.get("used", 0) + 1
        return {"draft": draft, "has_code": False}, [person, grant], lambda: self._is(grant, True, **must)

    def _revoke_grant(self, state):
        grant = self._mine("grant")
        return grant and ({"grant_id": grant.id}, [grant], lambda: self._is(grant, False))

    def _change_grant_times(self, state):
        grant = self._mine("grant")
        if grant is None:
            return None
        before = grant.must["times"]
        after = [before[0], before[1] + self.chance.randrange(1, 9) * DAY]
        data = {"grant_id": grant.id, "before": {"starts_at": before[0], "ends_at": before[1]},
                "after": {"starts_at": after[0], "ends_at": after[1]}}
        return data, [grant], lambda: self._is(grant, True, times=after)

    def _add_methods(self, state):
        grant = self._mine("grant", lambda grant: "code" in grant.must["methods"])
        if grant is None:
            return None
        after = dict(grant.must["methods"], code=grant.must["methods"]["code"] + 1)
        return ({"grant_id": grant.id, "methods": [{"mode": "code"}], "has_code": False}, [grant],
                lambda: self._is(grant, True, methods=after))

    def _methods_of(self, state, grant):
        return [row for row in state["access_methods"] if row["_hidden"].get("access_grant_id") == grant.id
                and not any(warning["warning_code"] == "being_deleted" for warning in row["warnings"])]

    def _delete_method(self, state):
        grant = self._mine("grant", lambda grant: sum(grant.must["methods"].values()) > 1)
        if grant is None:
            return None
        method = self.chance.choice(self._methods_of(state, grant))
        after = dict(grant.must["methods"])
        after[method["mode"]] -= 1
        return ({"method_id": method["access_method_id"], "grant_ids": [grant.id]}, [grant],
                lambda: self._is(grant, True, methods=after))

    def _encode_card(self, state):
        waits = lambda row: row["mode"] == "card" and row.get("is_encoding_required")
        grant = self._mine("grant", lambda grant: "encoded" not in grant.must and
                           any(waits(row) for row in self._methods_of(state, grant)))
        if grant is None or not self.encoders:
            return None
        method = next(row for row in self._methods_of(state, grant) if waits(row))
        return ({"access_method_id": method["access_method_id"], "acs_encoder_id": self.chance.choice(self.encoders)},
                [grant], lambda: self._is(grant, True, encoded=True))

    def _grant_device_access(self, state):
        person = self._mine("person")
        if person is None:
            return None
        devices = person.must["devices"]
        device = self.chance.choice([lock.id for lock in self.locks if lock.id not in devices])
        return ({"person_id": person.id, "device_ids": [device]}, [person],
                lambda: self._is(person, True, devices=devices | {device}))

    def _revoke_device_access(self, state):
        person = self._mine("person", lambda person: person.must["devices"])
        if person is None:
            return None
        device = self.chance.choice(sorted(person.must["devices"]))
        return ({"person_id": person.id, "device_ids": [device]}, [person],
                lambda: self._is(person, True, devices=person.must["devices"] - {device}))

    def _grant_entrance_access(self, state):
        guest = self._free(self.guests)
        if guest is None:
            return None
        entrances = guest.must["entrances"]
        gate = self.chance.choice(self.gates)["acs_entrance_id"]
        if gate in entrances:
            return None
        return ({"acs_entrance_id": gate, "acs_user_id": guest.id,
                 "person_id": self.row(state, guest)["user_identity_id"]}, [guest],
                lambda: self._is(guest, True, entrances=entrances | {gate}))

    def _link_acs_user(self, state):
        acs_user = self._free(self.staff, lambda one: one.must["person"] is None)
        person = self._mine("person", lambda one: "linked" not in one.must)
        if acs_user is None or person is None:
            return None

        def then():
            self._is(acs_user, True, person=person.id)
            self._is(person, True, linked=True)
        return {"acs_user_id": acs_user.id, "person_id": person.id}, [acs_user, person], then

    def _unlink_acs_user(self, state):
        acs_user = self._free(self.staff, lambda one: one.must["person"])
        if acs_user is None:
            return None
        was = acs_user.must["person"]
        person = next((thing for thing in self.things if thing.id == was), None)
        if person is not None and person.operation is not None:
            return None

        def then():
            self._is(acs_user, True, person=None)
            if person is not None:
                person.must.pop("linked", None)
        return ({"acs_user_id": acs_user.id, "person_id": was}, [acs_user] + ([person] if person else []), then)

    def _create_person(self, state):
        person = self._new("person", "torture-person")
        draft = {"full_name": f"Person {self.count}", "user_identity_key": person.key,
                 "email_address": f"person{self.count}@torture.example"}
        return ({"draft": draft, "is_key_typed": False, "acs_system_ids": []}, [person],
                lambda: self._is(person, True, name=draft["full_name"], devices=set()))

    def _update_person(self, state):
        person = self._mine("person")
        if person is None:
            return None
        row = self.row(state, person)
        before = {"full_name": row["full_name"], "email_address": row["email_address"], "user_identity_key": person.key}
        after = dict(before, full_name=f"Renamed {self.count}")
        return ({"person_id": person.id, "before": before, "after": after}, [person],
                lambda: self._is(person, True, name=after["full_name"]))

    def _delete_person(self, state):
        person = self._mine("person", lambda one: not {"linked", "used"} & set(one.must))
        return person and ({"person_id": person.id}, [person], lambda: self._is(person, False))

    def _create_acs_user(self, state):
        acs_user = self._new("acs_user", "Torture Staff")
        return ({"acs_system_id": self.system, "draft": {"full_name": acs_user.key}}, [acs_user],
                lambda: self._is(acs_user, True, suspended=False, groups=set(), person=None))

    def _update_acs_user(self, state):
        acs_user = self._mine("acs_user")
        if acs_user is None:
            return None
        row = self.row(state, acs_user)
        before = {"full_name": row["full_name"], "email_address": row.get("email_address") or ""}
        after = dict(before, email_address=f"staff{self.count}@torture.example")
        return ({"acs_user_id": acs_user.id, "before": before, "after": after}, [acs_user],
                lambda: self._is(acs_user, True, email=after["email_address"]))

    def _anybody(self, fits):
        return self._free(self.staff + [thing for thing in self.things if thing.kind == "acs_user" and thing.key], fits)

    def _suspend_acs_user(self, state):
        one = self._anybody(lambda one: not one.must["suspended"])
        return one and ({"acs_user_id": one.id}, [one], lambda: self._is(one, True, suspended=True))

    def _unsuspend_acs_user(self, state):
        one = self._anybody(lambda one: one.must["suspended"])
        return one and ({"acs_user_id": one.id}, [one], lambda: self._is(one, True, suspended=False))

    def _delete_acs_user(self, state):
        one = self._mine("acs_user")
        return one and ({"acs_user_id": one.id}, [one], lambda: self._is(one, False))

    def _add_to_access_group(self, state):
        group = self.chance.choice(self.groups)
        one = self._anybody(lambda one: group["acs_access_group_id"] not in one.must["groups"])
        if one is None:
            return None
        after = one.must["groups"] | {group["acs_access_group_id"]}
        return ({"acs_user_id": one.id, "acs_access_group_id": group["acs_access_group_id"],
                 "group_name": group["name"]}, [one], lambda: self._is(one, True, groups=after))

    def _remove_from_access_group(self, state):
        one = self._anybody(lambda one: one.must["groups"])
        if one is None:
            return None
        group = self.chance.choice(sorted(one.must["groups"]))
        name = next(row["name"] for row in self.groups if row["acs_access_group_id"] == group)
        return ({"acs_user_id": one.id, "acs_access_group_id": group, "group_name": name}, [one],
                lambda: self._is(one, True, groups=one.must["groups"] - {group}))

    def _create_space(self, state):
        space = self._new("space", "torture-space")
        draft = {"name": f"Place {self.count}", "space_key": space.key}
        return ({"draft": draft, "is_key_typed": False}, [space],
                lambda: self._is(space, True, name=draft["name"], devices=set()))

    def _rename_space(self, state):
        space = self._mine("space")
        name = f"Renamed {self.count}"
        return space and ({"space_id": space.id, "name": name}, [space], lambda: self._is(space, True, name=name))

    def _add_space_doors(self, state):
        space = self._mine("space")
        if space is None:
            return None
        some = self.chance.sample([lock.id for lock in self.locks if lock.id not in space.must["devices"]], 2)
        return ({"space_id": space.id, "device_ids": some, "acs_entrance_ids": []}, [space],
                lambda: self._is(space, True, devices=space.must["devices"] | set(some)))

    def _remove_space_doors(self, state):
        space = self._mine("space", lambda space: space.must["devices"])
        if space is None:
            return None
        some = self.chance.sample(sorted(space.must["devices"]), 1)
        return ({"space_id": space.id, "device_ids": some, "acs_entrance_ids": []}, [space],
                lambda: self._is(space, True, devices=space.must["devices"] - set(some)))

    def _rename_device(self, state):
        lock = self._free(self.locks)
        name = f"Door {self.count}"
        return lock and ({"device_id": lock.id, "name": name}, [lock], lambda: self._is(lock, True, name=name))

    def _lock_door(self, state):
        lock = self._free(self.locks)
        return lock and ({"device_id": lock.id}, [lock], lambda: None)

    _unlock_door = _lock_door

    def _is(self, thing, is_there, **must):
        thing.is_there = is_there
        thing.must.update(must)


def differences(asked, state):
    """What is missing, what is there twice, and what is otherwise than was asked, as sentences."""
    missing, doubled, wrong = [], [], []
    for thing in asked.things:
        if thing.operation is not None:
            continue  # told of by the operation
        rows = [row for row in state[COLLECTIONS[thing.kind][0]] if is_row_of(row, thing)]
        name = thing.key or thing.id
        if len(rows) > 1:
            doubled.append(f"{thing.kind} {name} is there {len(rows)} times")
        elif thing.is_there and not rows:
            missing.append(f"{thing.kind} {name} is not there")
        elif rows and not thing.is_there:
            wrong.append(f"{thing.kind} {name} should be gone")
        elif rows:
            for what, (is_value, expected) in seen(state, thing, rows[0]).items():
                if is_value != expected:
                    sort = sort_of(is_value, expected)
                    {"missing": missing, "doubled": doubled}.get(sort, wrong).append(
                        f"{thing.kind} {name}: {what} is {is_value}, not {expected}")
    for kind, (collection, id_member, _) in COLLECTIONS.items():
        before = {row[id_member] for row in asked.first[collection]}
        ours = {thing.id for thing in asked.things if thing.kind == kind}
        busy_keys = {thing.key for thing in asked.things if thing.kind == kind}
        for row in state[collection]:
            is_ours = row[id_member] in ours or any(row.get(member) in busy_keys for member in KEY_MEMBERS)
            is_by_grant = kind == "acs_user" and row["acs_system_id"] != asked.system  # made with a grant's card
            if row[id_member] not in before and not is_ours and not is_by_grant:
                doubled.append(f"{kind} {row[id_member]} was never asked for")
    return missing, doubled, wrong


KEY_MEMBERS = ("access_grant_key", "user_identity_key", "space_key", "full_name")


def is_row_of(row, thing):
    collection, id_member, key_member = COLLECTIONS[thing.kind]
    is_going = any(warning["warning_code"] == "being_deleted" for warning in row.get("warnings", []))
    is_meant = row.get(key_member) == thing.key if thing.key else row[id_member] == thing.id
    return is_meant and not is_going


def sort_of(is_value, expected):
    """Whether there is less than was asked, or more."""
    if isinstance(expected, dict):
        if any(is_value.get(key, 0) > count for key, count in expected.items()):
            return "doubled"
        return "missing"
    return "wrong"


def milliseconds(text):
    return round(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1000)


def seen(state, thing, row):
    """Of all that must be so: what is, and what should be."""
    must = thing.must
    found = {}

    def compare(what, value):
        if what in must:
            found[what] = (value, must[what])
    if thing.kind == "grant":
        compare("person", row["user_identity_id"])
        compare("times", [milliseconds(row["starts_at"]), milliseconds(row["ends_at"])])
        methods = collections.Counter(
            method["mode"] for method in state["access_methods"]
            if method["_hidden"].get("access_grant_id") == row["access_grant_id"]
            and not any(warning["warning_code"] == "being_deleted" for warning in method["warnings"]))
        compare("methods", {mode: methods.get(mode, 0) for mode in must["methods"]})
    elif thing.kind == "person":
        compare("name", row["full_name"])
        compare("devices", ids_in(row, "device_ids"))
    elif thing.kind == "space":
        compare("name", row["name"])
        compare("devices", {device["device_id"] for device in state["devices"]
                            if row["space_id"] in device.get("space_ids", [])})
    elif thing.kind == "acs_user":
        compare("suspended", row["is_suspended"])
        compare("groups", ids_in(row, "acs_access_group_ids"))
        compare("entrances", ids_in(row, "acs_entrance_ids"))
        compare("person", row.get("user_identity_id"))
        compare("email", row.get("email_address"))
    elif thing.kind == "device":
        compare("name", row["display_name"])
    return found
