// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/sheets/revokewords.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace latchkey {

/// The parts of the preview of a revoke, one below the other with a line between.
class RevokeSections final : public QWidget {
    Q_OBJECT

  public:
    explicit RevokeSections(QWidget *parent = nullptr);

    void setSections(const QList<RevokeSection> &sections);
    /// Null where there is nothing to ask again.
    QPushButton *retryButton() const { return m_retry; }

  Q_SIGNALS:
    void retryRequested();

  private:
    QWidget *build(const RevokeSection &section);
    void addHeading(QGridLayout *grid, const RevokeSection &section);
    void addLine(QGridLayout *grid, const RevokeSection::Line &line);

    QVBoxLayout *m_layout;
    QWidget *m_page = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace latchkey
