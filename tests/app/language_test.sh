#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Starts the program for somebody whose computer speaks German, with Qt's own texts in that language at hand: all that it
# says is in one language. Usage: language_test.sh PROGRAM LRELEASE
set -eu
program=$1 lrelease=$2

# Qt looks beside the program for where its translations are.
folder=$(mktemp -d "$(cd "$(dirname "$program")" && pwd)/language.XXXXXX")
trap 'rm -rf "$folder"' EXIT
ln "$program" "$folder/latchkey"
printf '[Paths]\nTranslations=%s\n' "$folder" >"$folder/qt.conf"
cat >"$folder/qtbase_de.ts" <<'TS'
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>QCommandLineParser</name><message>
<source>Options:</source><translation>Optionen:</translation></message></context></TS>
TS
"$lrelease" -silent "$folder/qtbase_de.ts"

for language in "LC_ALL=de_DE.UTF-8 LANGUAGE=" "LC_ALL=en_GB.UTF-8 LANGUAGE=de" "LC_ALL=C.UTF-8 LANGUAGE=de"; do
    # shellcheck disable=SC2086
    said=$(env $language "$folder/latchkey" --help 2>"$folder/errors")
    case "$said" in
    *Options:*"Open the Demo workspace"*) ;;
    *) printf '%s: it says\n%s\n' "$language" "$said" >&2; exit 1 ;;
    esac
done
