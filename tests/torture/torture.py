#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Proves that no write is ever lost or doubled.

A desk does many operations of all kinds before a service that misbehaves, and is killed again and again: while a write
is held on its way (before it is acted on, or acted on and not answered), and at any moment. It is started again with
the same journal each time. In the end the workspace has to be as all that was asked comes to; locks, unlocks and cards
are done once at most, and it is said what came of them. The same --seed draws the same, but no two runs are alike:
moments differ.
Usage: torture.py DRIVER SANDBOX [--operations N] [--kills N] [--seed N] [--log FILE]
"""
import argparse
import base64
import pathlib
import queue
import random
import secrets
import sys
import tempfile
import time

from asked import ACTS, Asked, PATHS, UNSEEN, differences
from programs import Desk, Service

FAULTS = ("seed:{}; stop-after on * 5%; stop-before on * 5%; 429:0 on * 5%; 500 on * 5%; "
          "stop-before 2%; 503 2%")
PATIENCE = 90  # seconds, for what should come within one or two


class Torture:
    def __init__(self, options):
        self.options = options
        self.chance = random.Random(options.seed)
        self.folder = tempfile.TemporaryDirectory(prefix="latchkey-torture-")
        self.journal = str(pathlib.Path(self.folder.name) / "journal.sqlite")
        self.data_key = base64.b64encode(secrets.token_bytes(32)).decode()
        self.log = open(options.log or pathlib.Path(self.folder.name) / "log", "a", encoding="utf-8")
        self.service = Service(options.sandbox)
        self.desk = None
        self.asked = None
        self.natures = {}
        self.opening = None
        self.is_read = False
        self.kills = {"arrival": 0, "answer": 0, "any": 0}
        self.crashes = 0
        self.unexplained = []
        self.by_id = {}  # operations by the desk's ids
        self.wanted = []  # pairs of a kind and a point to be killed at
        self.met = set()  # those at which it was

    def note(self, text):
        self.log.write(f"{time.time():.3f} {text}\n")
        self.log.flush()

    # The desk: what it says, and its end.

    def start_desk(self):
        self.opening, self.is_read = None, False
        self.desk = Desk(self.options.driver, self.service, self.journal, self.data_key, self.log)
        if not self.pump(lambda: self.opening is not None) or self.crashes > 20:
            raise SystemExit("The desk does not open its journal, or ends by itself again and again.")
        for member, good in (("failure", ""), ("set_aside", ""), ("unreadable", 0), ("first_broken", None)):
            if self.opening[member] != good:
                self.unexplained.append(f"journal: {member} is {self.opening[member]}")
        if self.asked is not None:
            self.take_stock()

    def kill_desk(self, point):
        self.note(f"kill at {point}")
        self.desk.kill()
        self.kills[point] += 1
        self.pump(lambda: False, 0)

    def pump(self, is_done, seconds=PATIENCE):
        """Takes what the desk says until that is so; whether it was in time."""
        end = time.monotonic() + seconds
        while not is_done():
            try:
                event = self.desk.events.get(timeout=max(0.0, min(0.05, end - time.monotonic())))
            except queue.Empty:
                if time.monotonic() >= end:
                    return False
                continue
            self.note(f"says {event}")
            getattr(self, "_heard_" + event["event"])(event)
        return True

    def _heard_kinds(self, event):
        self.natures = event["natures"]

    def _heard_opened(self, event):
        self.opening = event

    def _heard_read(self, _):
        self.is_read = True

    def _heard_submitted(self, _):
        pass

    def _heard_ended(self, _):
        if self.desk.is_wanted:
            self.crashes += 1
            self.unexplained.append(f"the desk has ended by itself, with {self.desk.process.wait()}: see the log")
            self.start_desk()

    def _heard_refused(self, event):
        self.unexplained.append(f"operation {event['id']} was not understood")

    def _heard_named(self, event):
        operation = next(one for one in self.asked.operations if one.number == event["id"])
        self.name(operation, event["operation"])

    def _heard_over(self, event):
        operation = self.by_id.get(event["operation"])
        if operation is None or event["operation"] != operation.operation:
            return
        state = "Succeeded" if event["took_effect"] else event["state"]
        if operation.outcome is not None:
            if operation.outcome == "Succeeded" != state and not operation.is_act():
                self.unexplained.append(f"{operation} was done, and now is {state}: {event['message']}")
            return
        is_final = event["state"] == "Failed" and event["error"] not in ("Network", "Timeout", "RateLimited", "Server",
                                                                         "Cancelled")
        operation.message = f"{event['state']} {event['error']}: {event['message']}"
        if state == "Succeeded" or operation.is_act() or is_final:
            self.settle(operation, state)

    def name(self, operation, desk_id):
        operation.operation = desk_id
        operation.ids.append(desk_id)
        self.by_id[desk_id] = operation

    def settle(self, operation, state):
        operation.outcome = state
        self.note(f"settled {operation}: {state}")
        if state != "Succeeded" and not operation.is_act():
            self.unexplained.append(f"{operation}: {operation.message}")
            return  # what it is about stays busy: nobody knows what it is like
        if state == "Succeeded" or operation.kind == "encode_card":
            operation.then()
        for thing in operation.things:
            thing.operation = None
        self.learn_ids()

    def learn_ids(self):
        if any(thing.is_there and thing.id is None for thing in self.asked.things):
            state = self.service.state()
            for thing in self.asked.things:
                if thing.is_there and thing.id is None:
                    self.asked.find(state, thing)

    def take_stock(self):
        """What a journal that was opened again says of all that was asked for and is not over."""
        unfinished = {entry["operation"]: entry for entry in self.opening["unfinished"]}
        ends = self.opening["ends"]
        strays = [entry for entry in self.opening["unfinished"] if entry["operation"] not in self.by_id]
        for operation in self.pending():
            if operation.operation is None and not operation.is_waiting:
                # Told to the desk, which did not get to naming it; but it may have been noted down.
                stray = next((entry for entry in strays if entry["kind"] == operation.kind), None)
                if stray is not None:
                    strays.remove(stray)
                    self.name(operation, stray["operation"])
                else:
                    operation.is_waiting = True
            elif operation.operation in unfinished:
                pass
            elif operation.operation not in ends:
                operation.is_waiting = True  # was never noted down, so it was never sent
            elif ends[operation.operation] == "Succeeded" or operation.is_act():
                self.settle(operation, ends[operation.operation] or "lost")
            elif ends[operation.operation] == "Failed":
                operation.is_waiting = True  # known not to be done; who wants it asks anew
            else:
                self.unexplained.append(f"{operation} is lost: its last line is {ends[operation.operation]!r}")
        for entry in strays:
            self.unexplained.append(f"the journal has {entry}, which nobody asked for")
        for operation in self.pending():
            if operation.is_waiting:
                self.tell(operation)

    def pending(self):
        return [operation for operation in self.asked.operations if operation.outcome is None]

    def tell(self, operation):
        operation.is_waiting = False
        operation.operation = None
        if not operation.ids:
            self.service.note_requests()
            operation.told_from = len(self.service.writes)
        self.note(f"told {operation}")
        self.desk.tell({"id": operation.number, "kind": operation.kind, "data": operation.data})

    # What happens to it.

    def ask_for(self):
        """Tells the desk of one more operation."""
        state = self.service.state()
        made = None
        while made is None:
            made = self.asked.make(self.asked.some_kind(), state)
        self.tell(made)

    def ask_for_some(self, most):
        """As many as are not needed for the kills that are still to come."""
        to_come = max(0, self.options.kills - sum(self.kills.values()) - 1)
        spare = self.options.operations - len(self.asked.operations) - to_come
        for _ in range(min(spare, self.chance.randint(0, most))):
            self.ask_for()

    def kill_at_a_write(self):
        """Kills the desk while a write is on its way; whether there was one."""
        if len(self.asked.operations) >= self.options.operations:
            return False
        state = self.service.state()
        for wanted in self.wanted:
            kind, point = wanted
            operation = self.asked.make(kind, state)
            if operation is not None:
                break
        else:
            return False
        self.service.ask("hold", path=PATHS[kind], at=point)
        self.tell(operation)
        self.ask_for_some(2)
        held = []
        self.pump(lambda: held or operation.outcome or self._held(held), 20)
        self.wanted.remove(wanted)
        self.wanted.append(wanted)
        if held:
            self.met.add(wanted)
            self.kill_desk(point)
        is_late = held and kind not in UNSEEN and self.chance.random() < 0.3
        if not is_late:
            self.service.ask("release")
        if held:
            self.start_desk()
        if is_late:
            # The write arrives when the desk has long been back, and perhaps has sent it anew.
            self.note("late")
            self.pump(lambda: operation.outcome is not None, 10)
            self.service.ask("release")
        return bool(held)

    def _held(self, held):
        found = self.service.ask("held", timeout_ms=20)["held"]
        if found:
            self.note(f"held {found}")
            held.append(found)
        return bool(held)

    def kill_at_any_moment(self):
        self.ask_for_some(3)
        self.pump(lambda: False, self.chance.choice((0.01, 0.05, 0.2, 0.5, 1.0, 2.0)) * self.chance.random())
        self.kill_desk("any")
        self.start_desk()

    def run(self):
        self.start_desk()
        self.asked = Asked(self.chance, self.service.state(), self.natures)
        for kind in self.asked.kinds:
            if (self.natures[kind] == "Act") != (kind in ACTS):
                raise SystemExit(f"{kind} is of another nature than it was.")
        self.wanted = [(kind, point) for kind in self.asked.kinds for point in ("arrival", "answer")]
        self.chance.shuffle(self.wanted)
        self.pump(lambda: self.is_read)
        self.service.ask("faults", spec=FAULTS.format(self.options.seed))
        while sum(self.kills.values()) < self.options.kills or len(self.asked.operations) < self.options.operations:
            if sum(self.kills.values()) >= self.options.kills:
                self.ask_for_some(3)
            elif self.chance.random() < 0.25 or not self.kill_at_a_write():
                self.kill_at_any_moment()
            self.pump(lambda: len(self.pending()) < 5, 3)
            self.service.note_requests()
        self.finish()

    # The end.

    def finish(self):
        self.service.ask("faults", spec="")
        self.note("the service is well again")
        if not self.pump(lambda: not self.pending()):
            for operation in self.pending():
                self.unexplained.append(f"{operation} is not over: {operation.message}")
        self.settle_down()
        self.kill_desk("any")
        self.service.note_requests()
        before = len(self.service.writes)
        self.start_desk()
        self.pump(lambda: self.is_read)
        for entry in self.opening["unfinished"]:
            if entry["kind"] not in ACTS:
                self.unexplained.append(f"the journal still has {entry}")
        status = self.desk.close()
        if status != 0:
            self.unexplained.append(f"the desk ended with {status} when it was asked to end: see the log")
        self.service.note_requests()
        for request in self.service.writes[before:]:
            self.unexplained.append(f"sent with nothing left to do: {request}")

    def settle_down(self):
        """Deletions take the service two seconds."""
        end = time.monotonic() + 20
        while time.monotonic() < end and any(differences(self.asked, self.service.state())):
            self.pump(lambda: False, 0.2)

    def judge_acts(self):
        """Each bolt was moved and each card written once at most, and not at all where the desk said so."""
        doubled = []
        acts = [one for one in self.asked.operations if one.is_act()]
        for act in acts:
            same = [one.told_from for one in acts if one.kind == act.kind and subject(one) == subject(act)]
            until = min((start for start in same if start > act.told_from), default=None)
            done = sum(1 for request in self.service.writes[act.told_from:until]
                       if request["path"] == PATHS[act.kind] and subject(act) in request["body"]
                       and request["status"] == 200)
            if done > 1:
                doubled.append(f"{act} was done {done} times")
            if act.outcome == "Succeeded" and done == 0:
                self.unexplained.append(f"{act} was not done, and the desk says it was")
            if act.outcome == "Failed" and done and "ActionFailed" not in act.message:
                self.unexplained.append(f"{act} was done, and the desk says: {act.message}")
        return doubled

    def summary(self, missing, doubled, unexplained):
        operations, kills = self.asked.operations, self.kills
        acts = [one.outcome for one in operations if one.is_act()]
        kinds = {one.kind for one in operations}
        return (f"seed {self.options.seed}: {len(operations)} operations of {len(kinds)} kinds; "
                f"{len(acts)} of them acts, {acts.count('OutcomeUnknown')} with an unknown outcome; "
                f"{sum(kills.values())} kills: {kills['arrival']} at arrival and {kills['answer']} at answer, at "
                f"{len(self.met)} of {len(self.wanted)} such points, {kills['any']} at any moment; "
                f"{self.service.faults} faults; {self.crashes} crashes; "
                f"{len(missing)} missing, {len(doubled)} doubled, {len(unexplained)} unexplained")

    def close(self):
        if self.desk is not None:
            self.desk.kill()
        self.service.stop()
        self.log.close()
        self.folder.cleanup()


def subject(act):
    return act.data[ACTS[act.kind]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("driver")
    arguments.add_argument("sandbox")
    arguments.add_argument("--operations", type=int, default=60)
    arguments.add_argument("--kills", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    arguments.add_argument("--log")
    options = arguments.parse_args()
    print(f"seed {options.seed}", flush=True)
    torture = Torture(options)
    try:
        torture.run()
        missing, doubled, wrong = differences(torture.asked, torture.service.state())
        doubled += torture.judge_acts()
        unexplained = torture.unexplained + wrong
    finally:
        torture.close()
    for name, some in (("missing", missing), ("doubled", doubled), ("unexplained", unexplained)):
        for one in some:
            print(f"{name}: {one}")
    print(torture.summary(missing, doubled, unexplained))
    sys.exit(bool(missing or doubled or unexplained))


if __name__ == "__main__":
    main()
