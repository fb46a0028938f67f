// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QStringList>

class QStandardItemModel;

namespace latchkey {

/// The steps of a dialog at its left: a check or a number, the title, the value chosen. A click on a step that is
/// done asks to go back to it.
class StepsList final : public QListView {
    Q_OBJECT

  public:
    explicit StepsList(QWidget *parent = nullptr);

    void setSteps(const QStringList &titles);
    /// The value chosen in \a step, as in "3 doors chosen".
    void setValue(int step, const QString &value);
    void setCurrentStep(int step);
    int currentStep() const { return m_current; }

    QSize sizeHint() const override;

  Q_SIGNALS:
    void stepWanted(int step);

  private:
    void refresh();

    QStandardItemModel *m_steps;
    int m_current = 0;
};

} // namespace latchkey
