#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Runs a command in a private home and D-Bus session where there is no secret service; hands its exit code through.
set -eu

command -v dbus-run-session > /dev/null ||
    { echo "without-keyring.sh: dbus-run-session is not installed (scripts/setup test)" >&2; exit 127; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"

status=0
HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache \
    dbus-run-session --config-file="$(dirname "$0")/private-bus.conf" -- "$@" || status=$?
exit $status
