#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the Qt Designer forms: usable by keyboard and screen reader, and without style sheets.

Usage: check_forms.py FORM.ui…
Prints one line for each finding and exits 1 if there is any.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

FIELDS = {
    "QComboBox", "QFontComboBox", "QLineEdit", "QTextEdit", "QPlainTextEdit", "QTextBrowser", "QSpinBox", "QDoubleSpinBox",
    "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QKeySequenceEdit", "QSlider", "QDial", "QCalendarWidget",
    "QListView", "QListWidget", "QTableView", "QTableWidget", "QTreeView", "QTreeWidget", "QColumnView",
}  # fmt: skip
BUTTONS = {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QCommandLinkButton"}
MNEMONIC = re.compile(r"(?<!&)(?:&&)*&([^&\s])")


def text_of(widget, name):
    value = widget.find(f"property[@name='{name}']")
    return "" if value is None else "".join(value.itertext()).strip()


def check_form(path):
    form = ElementTree.parse(path).getroot()
    extends = {custom.findtext("class"): custom.findtext("extends") for custom in form.iter("customwidget")}

    def base_of(widget):
        name = widget.get("class")
        while name in extends:
            name = extends[name]
        return name

    widgets = list(form.iter("widget"))
    names = {widget.get("name") for widget in widgets}
    buddies = {text_of(widget, "buddy") for widget in widgets}
    mnemonics = {}

    for style in form.iter("property"):
        if style.get("name") == "styleSheet":
            yield "a style sheet: colours and sizes come from palette and style"

    for widget in widgets:
        name, base = widget.get("name"), base_of(widget)
        caption = text_of(widget, "title" if base == "QGroupBox" else "text")
        caption += "".join(tab.findtext("string", "") for tab in widget.findall("attribute[@name='title']"))
        buddy = text_of(widget, "buddy")

        if widget.get("class") == "QLabel" and not name.lower().endswith("icon") and not text_of(widget, "textFormat"):
            yield f"{name}: a QLabel needs a textFormat: names that come from elsewhere may look like markup"
        if base == "QLabel" and buddy and buddy not in names:
            yield f"{name}: its buddy \"{buddy}\" is not in this form"
        if base == "QLabel" and MNEMONIC.search(caption) and not buddy:
            yield f"{name}: a label with a mnemonic needs a buddy"
        if base in FIELDS and name not in buddies and not text_of(widget, "accessibleName"):
            yield f"{name}: a {base} needs a label whose buddy it is, or an accessibleName"
        if base in BUTTONS and not caption and not text_of(widget, "accessibleName"):
            yield f"{name}: a {base} without a text needs an accessibleName"
        if base in BUTTONS | {"QLabel", "QGroupBox"} or widget.find("attribute[@name='title']") is not None:
            for key in MNEMONIC.findall(caption):
                other = mnemonics.setdefault(key.lower(), name)
                if other != name:
                    yield f"{name}: Alt+{key.upper()} is already taken by {other}"


def main(paths):
    findings = 0
    for path in paths:
        try:
            found = list(check_form(path))
        except ElementTree.ParseError as error:
            found = [f"is not well-formed: {error}"]
        for finding in found:
            print(f"{path}: {finding}")
        findings += len(found)
    print(f"{len(paths)} forms checked, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
