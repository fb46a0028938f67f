#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that every text of the program can be translated, and that the plural forms of English are there.

Usage: check_translations.py --lupdate LUPDATE ROOT      (ROOT holds src/, ui/ and translations/)
lupdate leaves out what it does not recognise without a word, so its catalogue is held against the sources: whatever
stands as a literal where a text is translated has to be in it. Prints one line for each finding and exits 1 if there
is any.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

STRING = r'"(?:[^"\\]|\\.)*"'
STRINGS = rf"(?:{STRING}\s*)+"
COMMENT = re.compile(rf"({STRING})|//[^\n]*|/\*.*?\*/", re.S)
# tr("text" and Words::tr("text"
TR = re.compile(rf"\btr\(\s*({STRINGS})")
# translate(context, "text" and QT_TRANSLATE_NOOP("context", "text"
IN_CONTEXT = re.compile(rf"\b(?:translate|QT_TRANSLATE_NOOP)\(\s*({STRING}|\w+)\s*,\s*({STRINGS})")
NOOP = re.compile(rf"\bQT_TRANSLATE_NOOP\(\s*({STRING})")
# QString say(const char *text) { return QCoreApplication::translate( and const auto say = [](const char *text) { …
WRAPPER = re.compile(
    r"\b(\w+)(?:\s*=\s*\[[^\]]*\])?\(const char \*\w+\)\s*(?:const\s*)?\{\s*return QCoreApplication::translate\(")
# Where a context is named for texts that come from elsewhere.
USED_CONTEXT = re.compile(rf"(?:\btranslate\(|\bcontext\[\]\s*=)\s*({STRING})")
TR_CLASS = re.compile(r"\bQ_DECLARE_TR_FUNCTIONS\(([\w:]+)\)")
ESCAPE = re.compile(r'\\(n|t|"|\\|u[0-9a-fA-F]{4})')


def without_comments(text):
    return COMMENT.sub(lambda found: found.group(1) or " ", text)


def unescaped(found):
    escape = found.group(1)
    if escape.startswith("u"):
        return chr(int(escape[1:], 16))
    return {"n": "\n", "t": "\t"}.get(escape, escape)


def value(literals):
    """The text of one C++ string literal, or of several that stand side by side."""
    return "".join(ESCAPE.sub(unescaped, part[1:-1]) for part in re.findall(STRING, literals))


class Catalogue:
    """A .ts file."""

    def __init__(self, file):
        self.messages = {}
        for context in ElementTree.parse(file).getroot().iter("context"):
            name = context.findtext("name")
            for message in context.iter("message"):
                key = (name, message.findtext("source"), message.findtext("comment") or "")
                self.messages[key] = message
        self.texts = {source for _, source, _ in self.messages}
        self.in_context = {(context, source) for context, source, _ in self.messages}
        self.contexts = {context for context, _, _ in self.messages}

    def plurals(self):
        return {key: message for key, message in self.messages.items() if message.get("numerus") == "yes"}


def sources_in(root):
    return sorted(
        file
        for file in (root / "src").rglob("*")
        if file.suffix in (".h", ".cpp", ".mm")
    )


def extract(lupdate, root):
    """What lupdate finds, and what it complains of."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "all.ts")
        folders = [str(root / name) for name in ("src", "ui") if (root / name).is_dir()]
        command = [lupdate, "-silent", "-locations", "none", *folders, "-ts", str(file)]
        run = subprocess.run(command, check=True, capture_output=True, text=True)
        return Catalogue(file), run.stderr.splitlines()


def check_source(text, catalogue):
    """Yields the literals that are translated when the program runs, but not in the catalogue."""
    text = without_comments(text)
    wrappers = [re.compile(rf"\b{name}\(\s*({STRINGS})") for name in WRAPPER.findall(text)]
    for pattern in [TR, *wrappers]:
        for found in pattern.finditer(text):
            if value(found.group(1)) not in catalogue.texts:
                yield value(found.group(1))
    for found in IN_CONTEXT.finditer(text):
        context, source = found.group(1), value(found.group(2))
        known = (value(context), source) in catalogue.in_context if context.startswith('"') else (
            source in catalogue.texts)
        if not known:
            yield source


def check_sources(root, catalogue):
    marked = {}
    used = set()
    for file in sources_in(root):
        text = file.read_text(encoding="utf-8")
        for source in check_source(text, catalogue):
            yield f"{file.relative_to(root)}: lupdate does not see “{source}”"
        text = without_comments(text)
        marked.update((value(context), file.relative_to(root)) for context in NOOP.findall(text))
        used.update(value(context) for context in USED_CONTEXT.findall(text))
        used.update(TR_CLASS.findall(text))
    for context in sorted(marked.keys() - used):
        yield f"{marked[context]}: no text is ever looked up in the context “{context}”"


def check_forms(source, message):
    forms = [form.text or "" for form in message.iter("numerusform")]
    if len(forms) != 2 or not all(forms) or message.find("translation").get("type"):
        return "needs two forms, for one and for many"
    if "%n" not in forms[1]:
        return "does not name the number when there are many"
    for form in forms:
        if "(s)" in form or set(re.findall(r"%L?\d", form)) != set(re.findall(r"%L?\d", source)):
            return f"has the form “{form}”"
    return None


def check_english(file, catalogue):
    english = Catalogue(file)
    expected = catalogue.plurals()
    for key in sorted(expected.keys() - english.messages.keys()):
        yield f"{file.name}: {key[0]}: “{key[1]}” is missing; build the target update_translations"
    for key in sorted(english.messages.keys() - expected.keys()):
        yield f"{file.name}: {key[0]}: “{key[1]}” is no plural of the program; build the target update_translations"
    for key in sorted(expected.keys() & english.messages.keys()):
        if finding := check_forms(key[1], english.messages[key]):
            yield f"{file.name}: {key[0]}: “{key[1]}” {finding}"


def check_tree(root, lupdate):
    """Prints the findings, one a line, and returns their number."""
    catalogue, findings = extract(lupdate, root)
    findings += check_sources(root, catalogue)
    findings += check_english(root / "translations" / "latchkey_en.ts", catalogue)
    for finding in findings:
        print(finding)
    print(f"{len(catalogue.messages)} texts checked, {len(findings)} findings")
    return len(findings)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("root", type=pathlib.Path)
    arguments = parser.parse_args()
    return 0 if check_tree(arguments.root, arguments.lupdate) == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
