#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Runs a command on a private X display (Xvfb) with a window manager (openbox) and hands its exit code through.
# SCREEN=WIDTHxHEIGHT chooses the size. Xvfb picks a free display itself, so any number may run side by side.
set -eu

for tool in Xvfb openbox xprop; do
    command -v "$tool" > /dev/null || { echo "with-display.sh: $tool is not installed (scripts/setup display)" >&2; exit 127; }
done

dir=$(mktemp -d)
server='' manager=''
# shellcheck disable=SC2317 # a trap calls it
cleanup() {
    for pid in $manager $server; do
        kill "$pid" 2> /dev/null || :
        wait "$pid" 2> /dev/null || :
    done
    rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Waits up to ten seconds for a condition; nobody tells when a window manager is ready, so it is asked.
await() {
    tries=200
    until "$@"; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || { echo "with-display.sh: no display came up" >&2; cat "$dir"/*.log >&2; exit 1; }
        sleep 0.05
    done
}
# shellcheck disable=SC2317 # await calls it
managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q 0x; }

# Without a reset when the last client leaves: that is xprop, which asks before the window manager has connected.
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1280x800}x24" -dpi 96 -nolisten tcp -noreset 3> "$dir/display" 2> "$dir/xvfb.log" &
server=$!
await test -s "$dir/display"
DISPLAY=":$(tr -d ' \n' < "$dir/display")"
export DISPLAY

# The same picture everywhere: no desktop's theme, and Qt's X11 plug-in even where a test asked for another.
unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE
export QT_QPA_PLATFORM=xcb

openbox --sm-disable > "$dir/openbox.log" 2>&1 &
manager=$!
await managed

# In the background, because a shell acts on a signal only when its foreground command has ended.
"$@" <&0 &
command=$!
trap 'kill $command 2> /dev/null; exit 143' TERM
trap 'kill $command 2> /dev/null; exit 130' INT
status=0
wait $command || status=$?
exit $status
