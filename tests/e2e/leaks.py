#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Looks for secrets where none may be.

Connects the program with a typed key, lets it make a grant with PIN, card and mobile key while it logs all it can, and crashes
it. Then everything it left behind is searched for every key, token, PIN and link there is: the log with the crash's text,
all files it wrote, and its command line. A secret that is planted must be found, or the search proves nothing.
Usage, on a display and beside a secret service: leaks.py LATCHKEY LATCHKEY_SANDBOX
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

import grant_by_keys as desk

# What looks like a short PIN and is none; nothing wider than what the log was seen to hold, or it would hide PINs.
INNOCENT = re.compile(b"|".join([
    rb"\b\d+ ms\b", rb"\b127\.0\.0\.1:\d+", rb"\b0x[0-9a-f]+", rb"[0-9a-f]{8}-[0-9a-f-]{27}",
    rb"\.(?:c|cpp|h|js):\d+(?::\d+)?", rb"==\d+==",  # of a sanitizer as well
    rb"\A\d+\nlatchkey\n",  # whose process holds a lock file
    rb"\| sequence: \d+", rb"detail \d+, time \d+", rb"found a match: score \d+", rb"rect=QRect\([^)]*\)",  # of Qt and X
]), re.I)


def rows(ready, path, **parameters):
    answer = desk.ask(ready, path, **parameters)
    return next(value for value in answer.values() if isinstance(value, list))


def secrets_of(ready):
    """Every secret the program was given, by the name of what it is."""
    found = {"API key": ready["api_key"]}
    for grant in rows(ready, "/access_grants/list"):
        if grant.get("instant_key_url"):
            found[f"link of grant {grant['access_grant_id']}"] = grant["instant_key_url"]
        for method in rows(ready, "/access_methods/list", access_grant_id=grant["access_grant_id"]):
            for member, what in (("code", "PIN"), ("instant_key_url", "link"), ("client_session_token", "token")):
                if method.get(member):
                    found[f"{what} of method {method['access_method_id']}"] = method[member]
    kinds = {name.split(" of ")[0] for name in found}
    assert kinds == {"API key", "PIN", "link", "token"}, kinds
    return found


def files_below(folder):
    return [path for path in pathlib.Path(folder).rglob("*") if path.is_file() and not path.is_symlink()]


def search(texts, secrets):
    """(where, what) of every secret in `texts`, {where: bytes}."""
    hits = []
    for where, text in texts.items():
        plain = INNOCENT.sub(b" ", text)
        for what, secret in secrets.items():
            whole = rb"(?<![0-9A-Za-z])" + re.escape(secret.encode()) + rb"(?![0-9A-Za-z])"
            # UTF-16 as well: QSettings and QDataStream keep texts so.
            if re.search(whole, plain) or secret.encode("utf-16-le") in text or secret.encode("utf-16-be") in text:
                hits.append((where, what))
    return hits


def left_behind(log, command_line):
    texts = {"the log": log.read_bytes(), "the command line": command_line}
    for path in files_below(os.environ["HOME"]):
        texts[str(path)] = path.read_bytes()
    return texts


def check_that_the_search_finds(secrets):
    """Every secret, planted in each form, and one of them in a file."""
    for what, secret in secrets.items():
        forms = ("debug: {}\n", '{{"x":"{}"}}', '{{"code":{}}}', "PIN:{}", "codes [{}]")
        for planted in [form.format(secret).encode() for form in forms] + [secret.encode("utf-16-le")]:
            assert search({"control": planted}, {what: secret}) == [("control", what)], (what, planted)
    folder = tempfile.mkdtemp(dir=os.environ["HOME"])
    try:
        secret = next(iter(secrets.values()))
        pathlib.Path(folder, "planted").write_text(f"key={secret}")
        with tempfile.NamedTemporaryFile() as log:
            found = search(left_behind(pathlib.Path(log.name), b""), secrets)
        assert [pathlib.Path(where).name for where, _ in found] == ["planted"], found
    finally:
        shutil.rmtree(folder)


def crash(program):
    program.send_signal(signal.SIGSEGV)
    code = program.wait(timeout=desk.LIMIT)
    assert code != 0, "It survived its crash."


def main(latchkey, sandbox):
    server = subprocess.Popen([sandbox, "--seed", "hotel"], stdout=subprocess.PIPE, text=True)
    log = pathlib.Path(tempfile.mkstemp(suffix=".log")[1])
    program = None
    try:
        ready = json.loads(server.stdout.readline())
        relay = desk.Relay(ready["endpoint"])
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        environment = {**os.environ, "QT_LOGGING_RULES": "*.debug=true", "QT_MESSAGE_PATTERN": "%{category}: %{message}"}
        with log.open("wb") as output:
            program = subprocess.Popen([latchkey, "--endpoint", relay.endpoint], stdout=output, stderr=output, env=environment)
        desk.connect(relay, ready)
        desk.create_grant(relay, ready)
        command_line = pathlib.Path(f"/proc/{program.pid}/cmdline").read_bytes()
        crash(program)
        secrets = secrets_of(ready)
        texts = left_behind(log, command_line)
        assert b"latchkey.api: POST /access_grants/create 200" in texts["the log"], "The log says nothing."
        assert b"latchkey" in command_line, command_line
        check_that_the_search_finds(secrets)
        hits = search(texts, secrets)
        for where, what in hits:
            print(f"{what} stands in {where}")
        print(f"{len(secrets)} secrets, {len(texts)} places, {sum(map(len, texts.values()))} bytes: {len(hits)} found.")
        assert not hits
    finally:
        if program:
            program.kill()
            program.wait()
        server.terminate()  # not killed: its recordings and the leaks it finds in itself come last
        ended = server.wait(timeout=desk.LIMIT)
        log.unlink()
    assert ended == 0, f"The sandbox ended with {ended}."


if __name__ == "__main__":
    main(*sys.argv[1:])
