#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""A real window, a real keychain, a real server, and nothing but the keyboard.

Starts latchkey-sandbox and latchkey, connects with a typed key, creates a grant with PIN, card and mobile key, and asks
the server what it holds. Started again, latchkey finds the key in the keychain.
Usage, on a display and beside a secret service: grant_by_keys.py LATCHKEY LATCHKEY_SANDBOX
"""
import http.client
import http.server
import json
import subprocess
import sys
import threading
import time
import urllib.parse

LIMIT = 60  # seconds; for a machine that has much else to do


class Relay(http.server.ThreadingHTTPServer):
    """Stands between the program and the server, to know which requests were answered."""

    daemon_threads = True

    def __init__(self, endpoint):
        super().__init__(("127.0.0.1", 0), RelayHandler)
        self.target = urllib.parse.urlsplit(endpoint).netloc
        self.answered = []
        self.lock = threading.Lock()

    def handle_error(self, request, client_address):
        # The program closes its connections when it ends.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.server_port}"

    def count(self, path):
        with self.lock:
            return self.answered.count(path)

    def has_answered_after(self, first, then):
        with self.lock:
            return first in self.answered and then in self.answered[self.answered.index(first):]


class RelayHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        connection = http.client.HTTPConnection(self.server.target, timeout=LIMIT)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
        connection.request("POST", self.path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "keep-alive", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        with self.server.lock:
            self.server.answered.append(self.path)

    def log_message(self, *_):
        pass


def await_that(what, condition):
    """Polls, because nobody outside of the program is told."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.1)
    raise SystemExit(f"Not within {LIMIT} s: {what}. The active window is “{active_window()}”.")


def xdotool(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True).stdout.strip()


def active_window():
    return xdotool("getactivewindow", "getwindowname")


def has_keyboard(name):
    """Active is what the window manager means to do; keys go where the focus is."""
    return name in active_window() and xdotool("getactivewindow") == xdotool("getwindowfocus")


def await_window(name):
    await_that(f"the window “{name}”", lambda: has_keyboard(name))


def keys(*names):
    for name in names:
        xdotool("key", "--clearmodifiers", name)


def type_text(text):
    xdotool("type", "--clearmodifiers", "--delay", "20", text)


def ask(ready, path, **parameters):
    host = urllib.parse.urlsplit(ready["endpoint"]).netloc
    connection = http.client.HTTPConnection(host, timeout=LIMIT)
    headers = {"Authorization": f"Bearer {ready['api_key']}", "Content-Type": "application/json"}
    connection.request("POST", path, json.dumps(parameters), headers)
    return json.loads(connection.getresponse().read())


def jane(ready):
    people = ask(ready, "/user_identities/list")["user_identities"]
    return [person for person in people if person["full_name"] == "Jane Doe"]


def connect(relay, ready):
    await_window("Connect a workspace")
    type_text(ready["api_key"])
    keys("Return")
    await_window("– Latchkey")
    for path in ("/devices/list", "/acs/entrances/list", "/spaces/list", "/user_identities/list"):
        await_that(f"{path} answered", lambda path=path: relay.count(path))


def create_grant(relay, ready):
    keys("ctrl+n")
    await_window("New grant")
    keys("alt+n")
    type_text("Jane Doe")
    keys("Return")
    type_text("room 101")
    keys("Down", "space", "Return")
    keys("2", "Return")
    keys("Return")
    keys("Return")
    person = await_that("Jane Doe on the server", lambda: jane(ready))
    assert len(person) == 1, person
    grants = ask(ready, "/access_grants/list", user_identity_id=person[0]["user_identity_id"])["access_grants"]
    assert len(grants) == 1, grants
    modes = [method["mode"] for method in grants[0]["requested_access_methods"]]
    assert modes == ["code", "card", "mobile_key"], modes
    assert grants[0]["ends_at"], grants
    grant = grants[0]["access_grant_id"]
    await_that("every method issued, the card up to the encoder", lambda: waiting_methods(ready, grant) == ["card"])
    # The wizard has heard of its grant when it reads what belongs to it.
    create, read_back = "/access_grants/create", "/access_grants/get_related"
    await_that("the grant read back", lambda: relay.has_answered_after(create, read_back))
    assert relay.count(create) == 1, relay.answered


def waiting_methods(ready, grant):
    methods = ask(ready, "/access_methods/list", access_grant_id=grant)["access_methods"]
    return [method["mode"] for method in methods if not method["is_issued"]]


def close(program):
    # "Done" leaves the wizard, then the window.
    keys("Return")
    await_window("– Latchkey")
    keys("ctrl+q")
    assert program.wait(timeout=LIMIT) == 0, program.returncode


def main(latchkey, sandbox):
    server = subprocess.Popen([sandbox, "--seed", "hotel"], stdout=subprocess.PIPE, text=True)
    started = []
    try:
        ready = json.loads(server.stdout.readline())
        relay = Relay(ready["endpoint"])
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        started.append(subprocess.Popen([latchkey, "--endpoint", relay.endpoint]))
        connect(relay, ready)
        create_grant(relay, ready)
        close(started[-1])

        # From now on nobody is asked: the key is in the keychain, under this endpoint. Closed at once, the program ends
        # well while it still reads its first answers.
        for _ in range(6):
            started.append(subprocess.Popen([latchkey, "--endpoint", relay.endpoint]))
            await_window("– Latchkey")
            keys("ctrl+q")
            assert started[-1].wait(timeout=LIMIT) == 0, started[-1].returncode
    finally:
        for program in [*started, server]:
            program.terminate()
            program.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
