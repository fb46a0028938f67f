#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Proves that check_includes.py refuses what docs/architecture.md forbids, and nothing else.

Usage: check_includes_test.py QT_HEADERS
"""
import contextlib
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest

import check_includes

QT_HEADERS = sys.argv.pop()


class CheckIncludes(unittest.TestCase):
    modules = check_includes.qt_modules_by_header(QT_HEADERS)

    def check(self, path, text):
        """The number of findings and the output of the check over a tree that holds one file."""
        with self.tree(path, text) as tree, contextlib.redirect_stdout(io.StringIO()) as output:
            return check_includes.check_tree(tree, self.modules), output.getvalue()

    @contextlib.contextmanager
    def tree(self, path, text):
        with tempfile.TemporaryDirectory() as tree:
            file = pathlib.Path(tree, path)
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            yield pathlib.Path(tree)

    def assert_accepted(self, path, line):
        self.assertEqual(self.check(path, check_includes.SPDX + line), (0, "1 sources checked, 0 findings\n"))

    def assert_rejected(self, path, line, finding):
        findings, output = self.check(path, check_includes.SPDX + line)
        self.assertEqual(findings, 1, output)
        self.assertIn(f"{path}:3: ", output)
        self.assertIn(finding, output)

    def test_include_the_table_allows_is_accepted(self):
        for path, line in [
            ("src/api/pager.cpp", '#include "core/id.h"'),
            ("src/sandbox/engine.h", '#include "core/clock.h"'),
            ("src/panes/people/peoplepane.cpp", '#include "panes/people/persondialog.h"'),
            ("src/panes/people/peoplepane.cpp", '#include "ui_peoplepane.h"'),
            ("src/app/main.cpp", '#include "sandbox/server.h"'),
            ("src/core/id.h", "#include <QHash>"),
            ("src/core/id.h", "#include <QtCore/QHash>"),
            ("src/core/id.h", "#include <chrono>"),
            ("src/widgets/chip.h", "#include <QWidget>"),
            ("src/session/secretstore.cpp", "#include <qt6keychain/keychain.h>"),
            ("src/api/json.cpp", "#include <simdjson.h>"),
            ("src/sandbox/signals_unix.cpp", "#include <unistd.h>"),
            ("src/app/colours_unix.cpp", "#include <QDBusConnection>"),
        ]:
            with self.subTest(path=path, line=line):
                self.assert_accepted(path, line)

    def test_layer_above_or_beside_is_rejected(self):
        for path, header, finding in [
            ("src/core/id.h", "api/client.h", "core/ may not include api/"),
            ("src/store/grantstore.cpp", "session/profile.h", "store/ may not include session/"),
            ("src/models/peoplemodel.h", "operations/runner.h", "models/ may not include operations/"),
            ("src/panes/people/peoplepane.h", "api/useridentities.h", "panes/ may not include api/"),
            ("src/panes/people/peoplepane.h", "panes/grants/grantspane.h", "one folder of panes/"),
            ("src/wizards/grant/grantwizard.h", "wizards/connect/connectwizard.h", "one folder of wizards/"),
            ("src/sandbox/engine.h", "core/id.h", "sandbox/ may not include core/"),
            ("src/sandbox/engine.h", "api/json.h", "sandbox/ may not include api/"),
            ("src/widgets/chip.cpp", "app/settings.h", "widgets/ may not include app/"),
            ("src/api/pager.cpp", "client.h", "not written from src/"),
            ("src/extras/thing.h", "core/id.h", "extras/ is not in the table"),
        ]:
            with self.subTest(path=path, header=header):
                self.assert_rejected(path, f'#include "{header}"', finding)

    def test_qt_module_of_the_window_below_the_window_is_rejected(self):
        for path, header, finding in [
            ("src/models/peoplemodel.cpp", "QWidget", "models/ may not use Qt Widgets"),
            ("src/operations/runner.cpp", "QtWidgets/QMessageBox", "operations/ may not use Qt Widgets"),
            ("src/models/peoplemodel.cpp", "QIcon", "models/ may not use Qt Gui"),
            ("src/core/id.h", "QNetworkReply", "core/ may not use Qt Network"),
            ("src/app/colours.cpp", "QDBusConnection", "app/ may not use Qt DBus"),
        ]:
            with self.subTest(path=path, header=header):
                self.assert_rejected(path, f"#include <{header}>", finding)

    def test_library_outside_its_folder_is_rejected(self):
        for path, header, finding in [
            ("src/app/main.cpp", "qt6keychain/keychain.h", "only session/ uses"),
            ("src/sandbox/server.cpp", "simdjson.h", "only api/ uses"),
            ("src/api/client.cpp", "httplib.h", "only sandbox/ uses"),
            ("src/widgets/phonefield.cpp", "phonenumbers/phonenumberutil.h", "only core/ uses"),
            ("src/store/snapshot.cpp", "sodium.h", "only vault/ uses"),
            ("src/wizards/grant/qr.cpp", "qrencode.h", "only widgets/ uses"),
            ("src/api/client.cpp", "curl/curl.h", "nor a library of the table"),
            ("src/app/main.cpp", "unistd.h", "nor a library of the table"),
        ]:
            with self.subTest(path=path, header=header):
                self.assert_rejected(path, f"#include <{header}>", finding)

    def test_unfinished_or_waiting_source_is_rejected(self):
        for line in ["// TO" "DO later", "// FIX" "ME", 'Q' 'SKIP("no");', "QTest::q" "Wait(50);"]:
            with self.subTest(line=line):
                self.assert_rejected("tests/core/id_test.cpp", line, "not allowed here")

    def test_source_without_licence_is_rejected(self):
        findings, output = self.check("src/core/id.h", "#pragma once\n")
        self.assertEqual(findings, 1)
        self.assertIn("src/core/id.h:1: does not start with the two SPDX lines", output)

    def test_tree_without_sources_is_rejected(self):
        self.assertIsNone(self.check("docs/readme.txt", "")[0])

    def test_exit_code_tells_of_findings(self):
        for line, code in [("#include <QHash>", 0), ("#include <QWidget>", 1)]:
            with self.subTest(line=line), self.tree("src/core/id.h", check_includes.SPDX + line) as tree:
                command = [sys.executable, check_includes.__file__, "--qt-headers", QT_HEADERS, str(tree)]
                self.assertEqual(subprocess.run(command, capture_output=True).returncode, code)


if __name__ == "__main__":
    unittest.main()
