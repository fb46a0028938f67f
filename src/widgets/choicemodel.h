// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/choice.h"

#include <QAbstractListModel>
#include <QSet>

namespace latchkey {

/// The rows of a ChoiceList, with check boxes where several may be chosen.
class ChoiceModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    /// To be called before there are choices.
    void setCheckable(bool isCheckable) { m_isCheckable = isCheckable; }

    /// Row by row: a view keeps its place. What is chosen stays as far as it is still there.
    void setChoices(const QList<Choice> &choices);
    const QList<Choice> &choices() const { return m_choices; }
    QList<QUuid> checked() const;
    void setChecked(const QList<QUuid> &ids);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

  Q_SIGNALS:
    void checkedChanged();

  private:
    void follow(const QList<Choice> &choices);
    void updateRows(const QList<Choice> &choices);

    QList<Choice> m_choices;
    QSet<QUuid> m_checked;
    bool m_isCheckable = false;
};

} // namespace latchkey
