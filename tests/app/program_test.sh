#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Starts the program with neither display nor bus, in an empty home, and looks at what it says and how it ends.
# PLATFORM names a Qt platform plug-in that needs no display. Usage: program_test.sh PROGRAM EXPECTED_WORDS EXIT_CODE [arguments]
set -eu
program=$1 words=$2 code=$3
shift 3

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
status=0
said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u SEAM_API_KEY HOME="$home" \
    XDG_CONFIG_HOME="$home" XDG_RUNTIME_DIR="$home" QT_QPA_PLATFORM="${PLATFORM:-}" LC_ALL=C.UTF-8 "$program" "$@" 2>&1) ||
    status=$?
printf '%s\n' "$said"
[ "$status" = "$code" ] || { echo "It ended with $status instead of $code." >&2; exit 1; }
case "$said" in *"$words"*) ;; *) printf 'It does not say “%s”.\n' "$words" >&2; exit 1 ;; esac
