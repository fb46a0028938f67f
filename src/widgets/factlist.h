// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/scrollpage.h"

class QGridLayout;
class QLabel;

namespace latchkey {

class Clipboard;
class CopyField;

/// What is known of one thing, as pairs of a word and a value: plain values as selectable text, ids and links with
/// copy. A pair is made once; its value follows.
class FactList final : public ScrollPage {
    Q_OBJECT

  public:
    /// \a clipboard has to outlive this.
    explicit FactList(Clipboard &clipboard, QWidget *parent = nullptr);

    /// Removes all pairs.
    void clear();
    void addHeading(const QString &text);
    /// \a key names the value for setValue() and for tests.
    void addFact(const QString &key, const QString &label);
    /// With a button that copies; a \a secret leaves the clipboard after a minute.
    void addCopyFact(const QString &key, const QString &label, bool secret = false);
    /// An empty value hides the pair.
    void setValue(const QString &key, const QString &value);
    /// The same of a plain value that has several lines.
    void setLines(const QString &key, const QStringList &lines);
    QString value(const QString &key) const;

  private:
    void tell(const QString &key, const QString &value);
    QLabel *addLabel(const QString &key, const QString &text);

    Clipboard &m_clipboard;
    QWidget *m_page = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace latchkey
