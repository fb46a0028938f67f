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
import urllib.error
import urllib.request

ALL_READS = [
    "access_grants/list", "access_methods/list", "user_identities/list", "devices/list", "acs/systems/list",
    "acs/entrances/list", "acs/users/list", "acs/encoders/list", "spaces/list", "connected_accounts/list",
    "events/list", "workspaces/get", "workspaces/list", "devices/get", "access_grants/get", "access_codes/list",
    "access_grants/get_related", "acs/credentials/list", "acs/access_groups/list", "action_attempts/list",
    "devices/list_device_providers", "phones/list", "instant_keys/list", "connect_webviews/list", "devices/unmanaged/list",
]


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

    def stop(self):
        self.process.terminate()
        self.process.wait()


def answers_of(sandbox):
    """Answers and refusals of every reading endpoint, small enough to be varied quickly."""
    _, grants = sandbox.ask("access_grants/list", {"limit": 1})
    grant = json.loads(grants)["access_grants"][0]
    _, systems = sandbox.ask("acs/systems/list", {})
    _, devices = sandbox.ask("devices/list", {"limit": 1})
    some = {
        "limit": 3, "since": "2020-01-01T00:00:00Z", "access_grant_id": grant["access_grant_id"],
        "access_grant_ids": [grant["access_grant_id"]], "device_id": json.loads(devices)["devices"][0]["device_id"],
        "acs_system_ids": [system["acs_system_id"] for system in json.loads(systems)["acs_systems"]],
    }
    wanted = {
        "access_methods/list": ["access_grant_id"], "access_grants/get": ["access_grant_id"],
        "access_grants/get_related": ["access_grant_ids"], "devices/get": ["device_id"], "events/list": ["since", "limit"],
        "acs/encoders/list": ["acs_system_ids", "limit"], "workspaces/get": [], "workspaces/list": [],
        "acs/systems/list": [], "acs/access_groups/list": [], "instant_keys/list": [], "phones/list": [],
        "devices/list_device_providers": [],
    }
    for path in ALL_READS:
        names = wanted.get(path, ["limit"])
        yield sandbox.ask(path, {name: some[name] for name in names})
        yield sandbox.ask(path, {"limit": -1, "device_id": "x", "since": 7})


def decoder_inputs(answers, keys):
    for status, body in answers:
        for key in json.loads(body) if status == 200 else []:
            if key in keys:
                yield bytes([keys.index(key)]) + body


def envelope_inputs(answers):
    for status, body in answers:
        if status != 200:
            yield (status - 100).to_bytes(2, "big") + b"5\n" + body
    yield (429 - 100).to_bytes(2, "big") + b"Fri, 20 Nov 2026 10:42:37 GMT\n{}"


def write_corpus(fuzzer, sandbox, folder):
    answers = list(answers_of(sandbox))
    names = subprocess.run([fuzzer, "--names"], capture_output=True, text=True).stdout.split()
    inputs = decoder_inputs(answers, names) if names else envelope_inputs(answers)
    count = 0
    for count, content in enumerate(inputs, 1):
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
