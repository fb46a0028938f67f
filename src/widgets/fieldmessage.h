// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;

namespace latchkey {

/// The line below a field: its help, or in place of that what is wrong. The field's accessible description follows.
/// With nothing to say it is hidden and takes no room.
class FieldMessage final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString help READ help WRITE setHelp)

  public:
    explicit FieldMessage(QWidget *parent = nullptr);

    /// The field that this is about; another one is then described no more.
    void setField(QWidget *field);
    QString help() const { return m_help; }
    /// \a icon stands before it, as a check when all is well; empty for none.
    void setHelp(const QString &help, const QString &icon = {});
    void setProblem(const std::optional<DraftProblem> &problem);
    /// Shows the worst of \a problems that belongs to \a field.
    void setProblems(const DraftProblems &problems, DraftField field);
    bool hasProblem() const { return m_problem.has_value(); }
    QString text() const;

  protected:
    void changeEvent(QEvent *event) override;

  private:
    void refresh();
    void describe(const QString &words);

    QWidget *m_field = nullptr;
    QLabel *m_icon;
    QLabel *m_text;
    QString m_help;
    QString m_helpIcon;
    std::optional<DraftProblem> m_problem;
};

} // namespace latchkey
