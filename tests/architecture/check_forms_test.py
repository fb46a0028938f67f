#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Proves that check_forms.py refuses a form that cannot be used by keyboard or screen reader, and nothing else."""
import contextlib
import io
import pathlib
import tempfile
import unittest

import check_forms

LABEL = """
    <widget class="QLabel" name="emailLabel">
      <property name="textFormat"><enum>Qt::PlainText</enum></property>
      <property name="text"><string>E-&amp;mail</string></property>
      <property name="buddy"><cstring>emailEdit</cstring></property>
    </widget>"""
FIELD = '<widget class="QLineEdit" name="emailEdit"/>'


def named(widget_class, name, **properties):
    inner = "".join(f'<property name="{key}"><string>{value}</string></property>' for key, value in properties.items())
    return f'<widget class="{widget_class}" name="{name}">{inner}</widget>'


class CheckForms(unittest.TestCase):
    def check(self, body, after=""):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as output:
            form = pathlib.Path(folder, "form.ui")
            form.write_text(f'<ui version="4.0"><widget class="QWidget" name="Form">{body}</widget>{after}</ui>')
            return check_forms.main([str(form)]), output.getvalue()

    def assert_rejected(self, finding, body, after=""):
        code, output = self.check(body, after)
        self.assertEqual(code, 1, output)
        self.assertIn(finding, output)
        self.assertIn("1 forms checked, 1 findings", output)

    def test_form_with_buddies_and_names_is_accepted(self):
        self.assertEqual(
            self.check(
                LABEL
                + FIELD
                + named("QPushButton", "saveButton", text="&amp;Save")
                + named("QToolButton", "moreButton", accessibleName="More actions")
                + named("QTableView", "table", accessibleName="People")
                + named("QLabel", "hint", textFormat="Qt::PlainText", text="Bed &amp;&amp; breakfast")
            ),
            (0, "1 forms checked, 0 findings\n"),
        )

    def test_mnemonic_without_buddy_is_rejected(self):
        self.assert_rejected("hint: a label with a mnemonic needs a buddy", named("QLabel", "hint", textFormat="Qt::PlainText", text="&amp;Name"))

    def test_buddy_that_is_not_there_is_rejected(self):
        self.assert_rejected('its buddy "emailEdit" is not in this form', LABEL)

    def test_field_without_name_is_rejected(self):
        self.assert_rejected("emailEdit: a QLineEdit needs a label", FIELD)

    def test_own_field_without_name_is_rejected(self):
        custom = "<customwidgets><customwidget><class>SearchField</class><extends>QLineEdit</extends></customwidget></customwidgets>"
        self.assert_rejected("search: a QLineEdit needs a label", named("SearchField", "search"), custom)

    def test_button_without_text_is_rejected(self):
        self.assert_rejected("more: a QToolButton without a text", named("QToolButton", "more"))

    def test_mnemonic_used_twice_is_rejected(self):
        self.assert_rejected(
            "send: Alt+M is already taken by emailLabel", LABEL + FIELD + named("QPushButton", "send", text="Send &amp;Mail")
        )

    def test_label_without_text_format_is_rejected(self):
        self.assert_rejected("reason: a QLabel needs a textFormat", named("QLabel", "reason"))
        self.assertEqual(self.check(named("QLabel", "modeIcon"))[0], 0)

    def test_style_sheet_is_rejected(self):
        self.assert_rejected("a style sheet", named("QFrame", "line", styleSheet="color: red"))

    def test_damaged_form_is_rejected(self):
        self.assert_rejected("is not well-formed", "<widget>")


if __name__ == "__main__":
    unittest.main()
