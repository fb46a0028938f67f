#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Proves that check_translations.py finds what lupdate leaves out and what English lacks, and nothing else.

Usage: check_translations_test.py LUPDATE
"""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

import check_translations

LUPDATE = sys.argv.pop()

PLURAL = """
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
    QString doors(int count) { return tr("%n door(s) of %1", nullptr, count); }
};
"""
FORMS = "<numerusform>{}</numerusform><numerusform>{}</numerusform>"
MESSAGE = """<context><name>{}</name><message numerus="yes"><source>{}</source>
<translation>{}</translation></message></context>"""


def english(*messages):
    return f'<?xml version="1.0"?><TS version="2.1" language="en">{"".join(messages)}</TS>'


def doors(one="%n door of %1", many="%n doors of %1"):
    return MESSAGE.format("Words", "%n door(s) of %1", FORMS.format(one, many))


class CheckTranslations(unittest.TestCase):
    def check(self, source, ts=english()):
        with tempfile.TemporaryDirectory() as tree, contextlib.redirect_stdout(io.StringIO()) as output:
            root = pathlib.Path(tree)
            for folder in ("src", "translations"):
                (root / folder).mkdir()
            (root / "src" / "words.cpp").write_text(source, encoding="utf-8")
            (root / "translations" / "latchkey_en.ts").write_text(ts, encoding="utf-8")
            return check_translations.check_tree(root, LUPDATE), output.getvalue()

    def assert_accepted(self, source, ts=english()):
        findings, output = self.check(source, ts)
        self.assertEqual(findings, 0, output)

    def assert_rejected(self, finding, source, ts=english()):
        findings, output = self.check(source, ts)
        self.assertGreater(findings, 0, output)
        self.assertIn(finding, output)

    def test_text_that_lupdate_sees_is_accepted(self):
        for source in [
            'class Words { Q_DECLARE_TR_FUNCTIONS(Words) QString a() { return tr("One \\"two\\" " "three\\n"); } };',
            'QString a() { return QCoreApplication::translate("Words", "Hello"); }',
            'QString say(const char *text) { return QCoreApplication::translate("Words", text); }\n'
            'QString a() { return say(QT_TRANSLATE_NOOP("Words", "Hello")); }',
            '// tr("A comment is no text")\nQString a();',
        ]:
            with self.subTest(source=source):
                self.assert_accepted(source)

    def test_text_that_lupdate_leaves_out_is_rejected(self):
        for source in [
            'QString say(const char *text) { return QCoreApplication::translate("Words", text); }\n'
            'QString a() { return say("Hello"); }',
            'QString a() {\n'
            '    const auto say = [](const char *text) { return QCoreApplication::translate("Words", text); };\n'
            '    return say("Hello");\n}',
            'constexpr char context[] = "Words";\n'
            'QString a(int n) { return QCoreApplication::translate(context, "Hello", nullptr, n); }',
            'QString a() { return QCoreApplication::translate("Words", "Hello", nullptr, static_cast<int>(b())); }',
        ]:
            with self.subTest(source=source):
                self.assert_rejected("lupdate does not see “Hello”", source)

    def test_context_that_nobody_asks_for_is_rejected(self):
        self.assert_rejected(
            "no text is ever looked up in the context “Word”",
            'QString say(const char *text) { return QCoreApplication::translate("Words", text); }\n'
            'QString a() { return say(QT_TRANSLATE_NOOP("Word", "Hello")); }',
        )

    def test_plural_with_its_forms_is_accepted(self):
        self.assert_accepted(PLURAL, english(doors()))
        self.assert_accepted(PLURAL, english(doors(one="The door of %1")))

    def test_plural_without_its_forms_is_rejected(self):
        for ts, finding in [
            (english(), "is missing"),
            (english(doors(many="")), "needs two forms"),
            (english(doors().replace("<translation>", '<translation type="unfinished">')), "needs two forms"),
            (english(doors(many="many doors of %1")), "does not name the number"),
            (english(doors(many="%n door(s) of %1")), "has the form"),
            (english(doors(one="%n door")), "has the form"),
            (english(doors(), doors().replace("Words", "Others")), "is no plural of the program"),
        ]:
            with self.subTest(finding=finding):
                self.assert_rejected(finding, PLURAL, ts)


if __name__ == "__main__":
    unittest.main()
