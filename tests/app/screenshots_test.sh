#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# `latchkey --demo --screenshots DIR` without display, bus and keychain: a picture of every pane and dialog, and nothing
# else on the disk. Usage: screenshots_test.sh PROGRAM
set -eu
program=$1

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/home"
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$home/home" XDG_CONFIG_HOME="$home/home" \
    XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home" LC_ALL=C.UTF-8 \
    "$program" --demo --screenshots "$home/pictures"

for name in people grants devices entrances spaces activity shortcuts about licences forget-workspace connect new-person edit-person delete-person \
    grant-devices revoke-device grant-entrance unlock-entrance link-acs-user unlink-acs-user rename-device new-space \
    revoke-grant encode-card wizard-who wizard-where wizard-when wizard-how wizard-review \
    wizard-issuing door-unlocked door-locked; do
    [ -s "$home/pictures/$name.png" ] || { echo "There is no picture of $name." >&2; exit 1; }
done
left=$(find "$home/home" -type f)
[ -z "$left" ] || { echo "The Demo workspace left behind: $left" >&2; exit 1; }
