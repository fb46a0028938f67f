// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"

#include <QToolButton>

namespace latchkey {

class ElidedLabel;
class TagLabel;

/// The name of the open workspace and the word sandbox or production; opens the menu of profiles.
class WorkspaceButton final : public QToolButton {
    Q_OBJECT

  public:
    explicit WorkspaceButton(QWidget *parent = nullptr);

    /// \a note stands beside the word, as "Demo"; may be empty.
    void setWorkspace(const QString &name, bool isSandbox, const QString &note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void applyFonts();

    ElidedLabel *m_name;
    TagLabel *m_tag;
    ElidedLabel *m_note;
};

} // namespace latchkey
