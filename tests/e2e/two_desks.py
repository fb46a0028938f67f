#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Two desks at one server, each with a profile folder of its own, see each other's changes.

A grant created at one by keyboard is found by its guest's name at the other, and revoked there by keyboard; the first
hears of that. Then the network of one is cut, so that nothing is answered any more, and restored: it says so as long as that
lasts, and what happened meanwhile comes in without a restart.
Usage, on a display and beside a secret service: two_desks.py LATCHKEY LATCHKEY_SANDBOX
"""
import ctypes
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

import grant_by_keys as desk

SOFT_WARN = 0xFAEFD9  # fills a strip that warns
BESIDE_SIDEBAR = 216  # pixels from the edge of the window: before the icon of a strip, behind the line at its start


class Handler(desk.RelayHandler):
    def do_POST(self):
        if self.server.is_cut:
            self.server.restored.wait()
            self.close_connection = True  # what was under way is lost
            return
        body = self.rfile.peek(int(self.headers.get("content-length", 0)))
        super().do_POST()
        with self.server.lock:
            self.server.asked.append((self.path, body))


class Relay(desk.Relay):
    """The network of one desk."""

    def __init__(self, endpoint):
        super().__init__(endpoint)
        self.RequestHandlerClass = Handler
        self.asked = []
        self.is_cut = False
        self.restored = threading.Event()

    def has_read(self, identifier):
        with self.lock:
            return any(path.endswith("/get") and identifier.encode() in body for path, body in self.asked)

    def cut(self):
        self.restored.clear()
        self.is_cut = True

    def restore(self):
        self.is_cut = False
        self.restored.set()


class Screen:
    """What is to be seen."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self.x11, name).restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = self.x11.XGetPixel.restype = ctypes.c_ulong
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 4 + [ctypes.c_ulong, ctypes.c_int]
        self.x11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = self.x11.XDefaultRootWindow(self.display)

    def column(self, x, y, height):
        """The colours from top to bottom."""
        image = self.x11.XGetImage(self.display, self.root, x, y, 1, height, 2**32 - 1, 2)
        colours = [self.x11.XGetPixel(image, 0, row) & 0xFFFFFF for row in range(height)]
        self.x11.XDestroyImage(image)
        return colours


class Desk:
    def __init__(self, latchkey, ready, folder):
        self.relay = Relay(ready["endpoint"])
        threading.Thread(target=self.relay.serve_forever, daemon=True).start()
        environment = {**os.environ, "SEAM_API_KEY": ready["api_key"], "HOME": str(folder)}
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
        self.program = subprocess.Popen([latchkey, "--endpoint", self.relay.endpoint], env=environment)
        desk.await_that("a window", self.windows)
        for path in ("/devices/list", "/access_grants/list", "/user_identities/list", "/events/list"):
            desk.await_that(f"{path} answered", lambda path=path: self.relay.count(path))

    def windows(self):
        return desk.xdotool("search", "--all", "--onlyvisible", "--pid", str(self.program.pid), "--name", "Latchkey").split()

    def come_to_front(self):
        window = self.windows()[0]
        desk.xdotool("windowactivate", "--sync", window)
        # Both have the same name.
        desk.await_that("the focus", lambda: desk.xdotool("getwindowfocus") == window)

    def is_banner_seen(self, screen):
        geometry = desk.xdotool("getwindowgeometry", "--shell", self.windows()[0])
        place = dict(line.split("=") for line in geometry.splitlines())
        return SOFT_WARN in screen.column(int(place["X"]) + BESIDE_SIDEBAR, int(place["Y"]), 200)

    def await_reading(self, identifier):
        """How often it asked for events until it had read the thing."""
        polls = self.relay.count("/events/list")
        desk.await_that(f"{identifier} read", lambda: self.relay.has_read(identifier))
        return self.relay.count("/events/list") - polls


def grants_of(ready, person):
    return desk.ask(ready, "/access_grants/list", user_identity_id=person["user_identity_id"])["access_grants"]


def create_at(ready, first, second):
    """By keyboard at one desk; the other hears of it while nobody looks, and when somebody does."""
    first.come_to_front()
    desk.create_grant(first.relay, ready)
    desk.keys("Return")
    desk.await_window("– Latchkey")
    grant = grants_of(ready, desk.jane(ready)[0])[0]
    second.come_to_front()
    print("Seen by the other desk after", second.await_reading(grant["access_grant_id"]), "poll(s), in front at once")
    return grant


def has_opened(window, *keys):
    """Answered is not shown yet: the keys hit nothing before the row is there, and nobody outside of the program is
    told when it is. So they are pressed until they do something."""
    desk.keys(*keys)
    return window in desk.active_window()


def revoke_at(ready, second, first, grant):
    desk.keys("ctrl+2", "ctrl+f")
    desk.type_text("Jane Doe")
    desk.await_that("the window “Revoke”", lambda: has_opened("Revoke", "Down", "ctrl+r"))
    desk.keys("alt+r")
    person = desk.jane(ready)[0]
    desk.await_that("the grant revoked", lambda: not grants_of(ready, person))
    first.relay.asked.clear()
    first.come_to_front()
    first.await_reading(grant["access_grant_id"])


def create_by_api(ready, count):
    """As other desks do, on one door, while the sandbox tells of it by events."""
    device = next(each for each in desk.ask(ready, "/devices/list")["devices"] if each["properties"]["online"])
    made = []
    for number in range(count):
        answer = desk.ask(ready, "/access_grants/create", user_identity={"full_name": f"Guest {number}"},
                          device_ids=[device["device_id"]], requested_access_methods=[{"mode": "code"}])
        made.append(answer["access_grant"]["access_grant_id"])
    return made


def see_each_while_in_front(ready, seeing):
    seeing.come_to_front()
    for grant in create_by_api(ready, 3):
        polls = seeing.await_reading(grant)
        print("Seen while in front after", polls, "poll(s)")
        assert polls <= 2, polls


def cut_and_restore(ready, cut):
    screen = Screen()
    cut.come_to_front()
    assert not cut.is_banner_seen(screen)
    cut.relay.cut()
    made = create_by_api(ready, 3)
    desk.await_that("the offline banner", lambda: cut.is_banner_seen(screen))
    polls = cut.relay.count("/events/list")
    cut.relay.restore()
    for grant in made:
        cut.await_reading(grant)
    desk.await_that("no offline banner", lambda: not cut.is_banner_seen(screen))
    print("Caught up after", cut.relay.count("/events/list") - polls, "poll(s)")
    assert cut.program.poll() is None


def main(latchkey, sandbox):
    server = subprocess.Popen([sandbox, "--seed", "hotel"], stdout=subprocess.PIPE, text=True)
    desks = []
    try:
        ready = json.loads(server.stdout.readline())
        for name in ("left", "right"):
            folder = pathlib.Path(tempfile.mkdtemp(prefix=name, dir=os.environ["HOME"]))
            desks.append(Desk(latchkey, ready, folder))
        left, right = desks
        grant = create_at(ready, left, right)
        revoke_at(ready, right, left, grant)
        see_each_while_in_front(ready, left)
        cut_and_restore(ready, right)
        for each in desks:
            each.come_to_front()
            desk.keys("ctrl+q")
            assert each.program.wait(timeout=desk.LIMIT) == 0, each.program.returncode
    finally:
        for each in desks:
            each.program.terminate()
        server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
