#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# What a developer may rely on of scripts/, from any directory. Usage: scripts_test.sh CASE
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)

fail() { echo "$*" >&2; exit 1; }

elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
cd "$elsewhere"

case "$1" in
    help_fromAnywhere_saysInOneLineWhatItDoes)
        for script in "$root"/scripts/*; do
            said=$("$script" --help) || fail "$script --help failed: $said"
            what=$(printf '%s\n' "$said" | head -n 1)
            [ "$what" = "$(sed -n '2s/^# //p' "$script")" ] || fail "$script --help begins with: $what"
            case "$said" in
                *"Usage: scripts/$(basename "$script")"*) ;;
                *) fail "$script --help does not say how it is used: $said" ;;
            esac
        done
        ;;
    run_noDisplay_leavesAPictureOfEveryPaneAndPrintsThePaths)
        said=$(env -u DISPLAY -u WAYLAND_DISPLAY "$root/scripts/run") || fail "$said"
        case "$said" in *"There is no display here"*) ;; *) fail "It does not say that there is no display: $said" ;; esac
        for pane in people grants devices entrances spaces activity; do
            picture=$root/build/screenshots/$pane.png
            printf '%s\n' "$said" | grep -qxF "$picture" || fail "It does not print the path of $pane: $said"
            [ -s "$picture" ] || fail "$picture is not there"
        done
        ;;
    *) fail "there is no case $1" ;;
esac
