#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Proves that each wrapper gives what it says. Usage: wrappers_test.sh CASE
# shellcheck disable=SC2016 # what stands in single quotes is meant for the shell inside the wrapper
set -eu
cd "$(dirname "$0")"
test=./wrappers_test.sh

fail() { echo "$*" >&2; exit 1; }

case "$1" in
    ask) # not a case: inside a wrapper, asks the secret service itself whether the login keyring is locked
        exec gdbus call --session --timeout 1 --dest org.freedesktop.secrets \
            --object-path /org/freedesktop/secrets/collection/login \
            --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked 2>&1
        ;;
    exit_code_passes_through)
        for wrapper in with-display with-keyring with-keyring-locked with-keyring-silent without-keyring; do
            for code in 0 7; do
                status=0
                ./$wrapper.sh sh -c "exit $code" || status=$?
                [ $status = $code ] || fail "$wrapper: $status instead of $code"
            done
        done
        ;;
    arguments_keep_spaces_and_quotes)
        for wrapper in with-display with-keyring with-keyring-locked with-keyring-silent without-keyring; do
            ./$wrapper.sh sh -c '[ $# = 2 ] && [ "$1" = "a b" ] && [ "$2" = "\"c" ]' sh 'a b' '"c' ||
                fail "$wrapper changed the arguments"
        done
        ;;
    display_has_size_and_window_manager)
        SCREEN=1024x700 ./with-display.sh sh -euc '
            xdpyinfo | grep -q "dimensions: *1024x700 pixels"
            xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 0x
            [ "$QT_QPA_PLATFORM" = xcb ]' || fail "no such display"
        ;;
    display_is_gone_afterwards)
        display=$(./with-display.sh printenv DISPLAY)
        ! DISPLAY=$display xdpyinfo > /dev/null 2>&1 || fail "$display is still there"
        ;;
    keyring_is_unlocked)
        answer=$(./with-keyring.sh $test ask) || fail "$answer"
        case "$answer" in *"(<false>,)"*) ;; *) fail "$answer" ;; esac
        ;;
    keyring_is_locked)
        answer=$(./with-keyring-locked.sh $test ask) || fail "$answer"
        case "$answer" in *"(<true>,)"*) ;; *) fail "$answer" ;; esac
        ;;
    keyring_never_answers)
        ! answer=$(./with-keyring-silent.sh $test ask) || fail "it answered: $answer"
        case "$answer" in *"Timeout was reached"*) ;; *) fail "$answer" ;; esac
        ;;
    keyring_is_absent)
        ! answer=$(./without-keyring.sh $test ask) || fail "it answered: $answer"
        case "$answer" in *"ServiceUnknown"*) ;; *) fail "$answer" ;; esac
        ;;
    home_is_private_and_removed)
        home=$(./with-keyring.sh printenv HOME)
        [ "$home" != "$HOME" ] || fail "the command saw the real home"
        [ ! -e "$home" ] || fail "$home is still there"
        ;;
    *) fail "there is no case $1" ;;
esac
