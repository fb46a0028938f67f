#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Runs a command beside a real secret service (gnome-keyring) with an empty, unlocked login keyring, in a private
# home and D-Bus session; hands its exit code through. KEYRING=locked locks it first, KEYRING=silent stops the
# service in its tracks, so that it never answers. There is no prompter: nobody can be asked to unlock.
set -eu
here=$(dirname "$0")

if [ "${KEYRING_BUS:-}" != private ]; then
    for tool in gnome-keyring-daemon gdbus; do
        command -v "$tool" > /dev/null ||
            { echo "with-keyring.sh: $tool is not installed (scripts/setup test)" >&2; exit 127; }
    done
    KEYRING_BUS=private exec "$here/without-keyring.sh" "$0" "$@"
fi
unset KEYRING_BUS

service=org.freedesktop.secrets
collection=/org/freedesktop/secrets/collection/login
secrets() { gdbus call --session --dest $service --object-path /org/freedesktop/secrets --method "$@"; }
# Asks for the object itself: the service takes its name before the keyring is there.
unlocked() {
    gdbus call --session --dest $service --object-path $collection \
        --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked 2> /dev/null | grep -q false
}

# In the foreground with its pid known: the daemonized form stays for ever when the command ends at once.
printf 'a throw-away password' |
    gnome-keyring-daemon --foreground --unlock --components=secrets > /dev/null 2>&1 &
daemon=$!
trap 'kill -KILL $daemon 2> /dev/null || :' EXIT

tries=200
until unlocked; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || { echo "with-keyring.sh: the secret service did not start" >&2; exit 1; }
    sleep 0.05
done

case "${KEYRING:-unlocked}" in
    unlocked) ;;
    locked) secrets org.freedesktop.Secret.Service.Lock "['$collection']" > /dev/null ;;
    silent) kill -STOP $daemon ;;
    *) echo "with-keyring.sh: KEYRING is unlocked, locked or silent" >&2; exit 2 ;;
esac
unset KEYRING

status=0
"$@" || status=$?
exit $status
