#!/usr/bin/env python3
"""Fuzzes one target for some seconds, from a corpus that the sandbox gives.

Usage: run.py FUZZER SANDBOX SECONDS
Says how many inputs were tried, and fails with the input's place on a crash, a leak or a hang.

SPDX-FileCopyrightText: The Latchkey authors
SPDX-License-Identifier: Apache-2.0
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

# Every reading endpoint with a decoder of its own, and by which of the parameters of parameters_of() it is asked.
READS = {
    "access_codes/list": ["limit"], "access_codes/unmanaged/list": ["device_id"],
    "access_grants/get": ["access_grant_id"], "access_grants/get_related": ["access_grant_ids"],
    "access_grants/list": ["limit"], "access_methods/get": ["access_method_id"],
    "access_methods/list": ["access_grant_id"], "acs/access_groups/list": [], "acs/credentials/list": ["limit"],
    "acs/encoders/list": ["acs_system_ids", "limit"], "acs/entrances/list": ["limit"], "acs/systems/list": [],
    "acs/users/list": ["limit"], "action_attempts/get": ["action_attempt_id"],
    "action_attempts/list": ["action_attempt_ids"], "connect_webviews/list": ["limit"],
    "connected_accounts/list": ["limit"], "devices/get": ["device_id"], "devices/list": ["limit"],
    "devices/list_device_providers": [], "devices/unmanaged/list": ["limit"], "events/list": ["since", "limit"],
    "instant_keys/list": ["user_identity_id"], "phones/list": [], "spaces/list": ["limit"],
    "user_identities/list": ["limit"], "workspaces/get": [], "workspaces/list": [],
}


class Sandbox:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "--seed", "hotel"], stdout=subprocess.PIPE)
        ready = json.loads(self.process.stdout.readline())
        self.endpoint, self.key = ready["endpoint"], ready["api_key"]
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def ask(self, path, parameters):
        """The status and the body of an answer, whatever it is."""
        request = urllib.request.Request(
            f"{self.endpoint}/{path}", json.dumps(parameters).encode(),
            {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"})
        try:
            with self.opener.open(request) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def tell(self, path, **parameters):
        """The row or the rows of the answer; None of one that has none."""
        status, body = self.ask(path, parameters)
        if status != 200:
            sys.exit(f"{path}: {status} {body.decode()}")
        members = json.loads(body)
        members.pop("ok")
        members.pop("pagination", None)
        return next(iter(members.values()), None)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def attempts_of(sandbox, lock, systems):
    """The ids of action attempts that have ended: a door unlocked, a card read."""
    encoder = sandbox.tell("acs/encoders/list", acs_system_ids=systems)[0]
    started = [
        sandbox.tell("locks/unlock_door", device_id=lock),
        sandbox.tell("acs/encoders/scan_credential", acs_encoder_id=encoder["acs_encoder_id"]),
    ]
    ids = [attempt["action_attempt_id"] for attempt in started]
    end = time.monotonic() + 60
    while any(row["status"] == "pending" for row in sandbox.tell("action_attempts/list", action_attempt_ids=ids)):
        if time.monotonic() > end:
            sys.exit("The action attempts do not end.")
        time.sleep(0.2)
    return ids


def parameters_of(sandbox):
    """Values for every name in READS; what no workspace has at its start is made first."""
    grant = sandbox.tell("access_grants/list", limit=1)[0]
    person = sandbox.tell("user_identities/list", limit=1)[0]["user_identity_id"]
    systems = [system["acs_system_id"] for system in sandbox.tell("acs/systems/list")]
    sandbox.tell("connect_webviews/create")
    sandbox.tell("phones/simulate/create_sandbox_phone", user_identity_id=person)
    sandbox.tell("user_identities/generate_instant_key", user_identity_id=person)
    locks = [device["device_id"] for device in sandbox.tell("devices/list")]
    sandbox.tell("devices/update", device_id=locks.pop(), is_managed=False)
    lock = next(lock for lock in locks if sandbox.tell("access_codes/unmanaged/list", device_id=lock))
    attempts = attempts_of(sandbox, lock, systems)
    grant_id = grant["access_grant_id"]
    return {
        "limit": 3, "since": "2020-01-01T00:00:00Z", "access_grant_id": grant_id, "access_grant_ids": [grant_id],
        "access_method_id": sandbox.tell("access_methods/list", access_grant_id=grant_id)[0]["access_method_id"],
        "acs_system_ids": systems, "action_attempt_id": attempts[-1], "action_attempt_ids": attempts,
        "device_id": lock, "user_identity_id": person,
    }


def answers_of(sandbox):
    """Answers and refusals of every reading endpoint, small enough to be varied quickly."""
    values = parameters_of(sandbox)
    for path, names in READS.items():
        yield sandbox.ask(path, {name: values[name] for name in names})
        yield sandbox.ask(path, {"limit": -1, "device_id": "x", "since": 7})


def decoder_inputs(answers, keys):
    """A seed for each key of an answer; every decoder must have one with something in it."""
    filled = set()
    for status, body in answers:
        for key, value in json.loads(body).items() if status == 200 else []:
            if key in keys:
                yield bytes([keys.index(key)]) + body
                # A batch is an object of lists.
                filled |= {key} if value and (key != "batch" or any(value.values())) else set()
    if missing := set(keys) - filled:
        sys.exit(f"Nothing to start from: {', '.join(sorted(missing))}")


def envelope_inputs(answers):
    for status, body in answers:
        if status != 200:
            yield (status - 100).to_bytes(2, "big") + b"5\n" + body
    yield (429 - 100).to_bytes(2, "big") + b"Fri, 20 Nov 2026 10:42:37 GMT\n{}"


def write_corpus(fuzzer, sandbox, folder):
    answers = list(answers_of(sandbox))
    # A target without names would fuzz for ever instead.
    names = subprocess.run([fuzzer, "--names", "-runs=0"], capture_output=True, text=True).stdout.split()
    inputs = decoder_inputs(answers, names) if names else envelope_inputs(answers)
    count = 0
    for count, content in enumerate(dict.fromkeys(inputs), 1):
        (folder / str(count)).write_bytes(content)
    if count < 5:
        sys.exit("The sandbox gave no corpus.")
    return count


def main():
    fuzzer, program, seconds = sys.argv[1:]
    sandbox = Sandbox(program)
    try:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            seeds = write_corpus(fuzzer, sandbox, folder)
            run = subprocess.run(
                [fuzzer, f"-max_total_time={seconds}", "-timeout=5", "-max_len=65536", "-print_final_stats=1",
                 f"-artifact_prefix={pathlib.Path.cwd()}/", place], stderr=subprocess.PIPE, text=True, errors="replace")
    finally:
        sandbox.stop()
    tried = re.search(r"number_of_executed_units: (\d+)", run.stderr)
    if run.returncode != 0 or tried is None:
        sys.exit(run.stderr[-4000:])
    print(f"{pathlib.Path(fuzzer).name}: {tried[1]} inputs from {seeds} of the sandbox, no crash.")


main()
