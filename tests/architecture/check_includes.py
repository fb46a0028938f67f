#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the sources against the layer table of docs/architecture.md, with the #include lines as witnesses.

Usage: check_includes.py [--qt-headers DIR] ROOT      (ROOT holds src/ and tests/)
Prints one line for each finding and exits 1 if there is any.
"""
import argparse
import pathlib
import re
import subprocess
import sys

# layer -> our folders whose headers it may include, besides its own
LAYERS = {
    "core": [],
    "vault": ["core"],
    "api": ["core"],
    "session": ["core", "api", "vault"],
    "store": ["core", "api", "vault"],
    "operations": ["core", "api", "store", "vault"],
    "models": ["core", "store"],
    "widgets": ["core"],
    "panes": ["core", "store", "operations", "models", "widgets"],
    "wizards": ["core", "session", "store", "operations", "models", "widgets"],
    "sandbox": ["core/clock.h", "core/instant.h"],
    "app": ["core", "vault", "api", "session", "store", "operations", "models", "widgets", "panes", "wizards", "sandbox"],
}
# Layers with one folder for each pane or wizard: those do not include one another.
FOLDED = ("panes", "wizards")

# layer -> Qt modules; a layer that is not named here has Core only
GUI = ["Core", "Gui", "Widgets", "Svg", "SvgWidgets", "PrintSupport", "Concurrent", "Network"]
QT_MODULES = {
    "api": ["Core", "Network", "Concurrent"],
    "session": ["Core", "Network"],
    "store": ["Core", "Concurrent"],
    "operations": ["Core", "Sql"],
    "widgets": GUI,
    "panes": GUI,
    "wizards": GUI,
    "app": GUI,
}
# What a file for one platform may use besides.
PLATFORM_QT_MODULES = ["DBus"]

# header of a library -> the one folder that uses it
LIBRARIES = {
    "phonenumbers/": "core",
    "csv.h": "core",
    "sodium.h": "vault",
    "zstd.h": "vault",
    "simdjson.h": "api",
    "qt6keychain/": "session",
    "qrencode.h": "widgets",
    "httplib.h": "sandbox",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
GENERATED = re.compile(r"^(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)$")
# Only files named like this may include what one platform alone has.
PLATFORM = re.compile(r"_(unix|windows|macos)\.(h|cpp|mm)$")
SPDX = "// SPDX-FileCopyrightText: The Latchkey authors\n// SPDX-License-Identifier: Apache-2.0\n"
# Written so that this file does not contain the words itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|Q" r"SKIP)\b|\bq" r"Wait\(")


def qt_modules_by_header(qt_headers):
    modules = {}
    for folder in sorted(pathlib.Path(qt_headers).glob("Qt*")):
        for header in folder.iterdir():
            modules.setdefault(header.name, folder.name[2:])
    if "QWidget" not in modules:
        sys.exit(f"check_includes.py: there are no Qt headers in {qt_headers}")
    return modules


def check_own(layer, path, header):
    if GENERATED.match(header) or header == "pch.h":
        return None
    parts = header.split("/")
    if len(parts) < 2 or parts[0] not in LAYERS:
        return "is not written from src/, as in \"core/id.h\""
    if parts[0] == layer:
        # panes/people/x.cpp may include panes/people/ and what lies directly in panes/
        if layer in FOLDED and len(parts) > 2 and parts[1] != path[1]:
            return f"one folder of {layer}/ may not include another"
        return None
    if any(header == allowed or parts[0] == allowed for allowed in LAYERS[layer]):
        return None
    return f"{layer}/ may not include {parts[0]}/"


def check_foreign(layer, path, header, modules):
    for library, owner in LIBRARIES.items():
        if header == library or (library.endswith("/") and header.startswith(library)):
            return None if layer == owner else f"only {owner}/ uses this library"
    name = header.split("/")[0]
    if name.startswith("Qt") and name[2:] in modules.values():
        module = name[2:]
    elif header.startswith("Q") or header.startswith("q"):
        module = modules.get(header)
    elif "." not in header and "/" not in header:
        return None  # the standard library
    elif PLATFORM.search(path[-1]):
        return None
    else:
        return "neither Qt, the standard library nor a library of the table; for one platform, name the file *_unix.cpp"
    if module in PLATFORM_QT_MODULES and PLATFORM.search(path[-1]):
        return None
    if module not in QT_MODULES.get(layer, ["Core"]):
        return f"{layer}/ may not use Qt {module or 'headers of an unknown module'}"
    return None


def check_file(root, file, modules):
    text = file.read_text(encoding="utf-8")
    if not text.startswith(SPDX):
        yield 1, "does not start with the two SPDX lines"
    path = file.relative_to(root).parts
    layer = path[1] if path[0] == "src" and len(path) > 2 else None
    for number, line in enumerate(text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield number, f"not allowed here: {line.strip()}"
        include = INCLUDE.match(line)
        if not include or layer is None:
            continue
        if layer not in LAYERS:
            yield number, f"the folder {layer}/ is not in the table"
            continue
        quote, header = include.groups()
        own = quote == '"'
        finding = check_own(layer, path[1:], header) if own else check_foreign(layer, path, header, modules)
        if finding:
            yield number, f"#include {header}: {finding}"


def check_tree(root, modules):
    """Prints the findings, one a line; the number of them, or None where there is nothing to check."""
    files = sorted(
        file
        for folder in ("src", "tests")
        for file in (root / folder).rglob("*")
        if file.suffix in (".h", ".cpp", ".mm") and "node_modules" not in file.parts
    )
    if not files:
        print(f"there are no sources in {root}")
        return None
    findings = 0
    for file in files:
        for number, finding in check_file(root, file, modules):
            print(f"{file.relative_to(root)}:{number}: {finding}")
            findings += 1
    print(f"{len(files)} sources checked, {findings} findings")
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--qt-headers", help="the folder that holds QtCore/, QtWidgets/ …; asked from qmake6 by default")
    parser.add_argument("root", type=pathlib.Path)
    arguments = parser.parse_args()
    qt_headers = arguments.qt_headers or subprocess.run(
        ["qmake6", "-query", "QT_INSTALL_HEADERS"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return 0 if check_tree(arguments.root, qt_modules_by_header(qt_headers)) == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
