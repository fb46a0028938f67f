// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "widgets/choicemodel.h"

#include <QWidget>

namespace latchkey {

class SearchField;

/// A short list with a search field above it, to choose one thing or several from. With one, what is typed chooses the
/// first match, or nothing where nothing matches; with several, Space checks, and what is checked stays so while a
/// search hides it.
class ChoiceList final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool several READ isSeveral WRITE setSeveral)
    Q_PROPERTY(QString placeholderText READ placeholderText WRITE setPlaceholderText)
    Q_PROPERTY(QString searchName READ searchName WRITE setSearchName)
    Q_PROPERTY(QList<QUuid> chosen READ chosen WRITE setChosen NOTIFY chosenChanged USER true)
    Q_PROPERTY(QString listName READ listName WRITE setListName)
    Q_PROPERTY(QString emptyText READ emptyText WRITE setEmptyText)

  public:
    /// To choose one thing. The parts are named after this: "<name>Search" and "<name>List".
    explicit ChoiceList(QWidget *parent = nullptr);

    bool isSeveral() const { return m_isSeveral; }
    /// To be called before there are choices.
    void setSeveral(bool several);
    QString placeholderText() const;
    void setPlaceholderText(const QString &text);
    /// The accessible names of the parts.
    QString searchName() const;
    void setSearchName(const QString &name);
    QString listName() const;
    void setListName(const QString &name);
    /// What the list says in place of choices; for when there are none.
    QString emptyText() const { return m_emptyText; }
    void setEmptyText(const QString &text);
    /// In the order they are shown.
    void setChoices(const QList<Choice> &choices);
    QList<QUuid> chosen() const;
    /// The chosen one, null if there is none.
    QUuid chosenOne() const;
    void setChosen(const QList<QUuid> &ids);
    SearchField *searchField() const { return m_search; }

    QSize sizeHint() const override { return minimumSizeHint(); }

  Q_SIGNALS:
    void chosenChanged();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    class Filter;
    class List;
    void search(const QString &text);
    void choose();
    QUuid shownOne() const;
    void chooseOne(const QUuid &id);
    void showChosenOne();
    void showChecked();
    void showEmptyText();
    void fitHeight();

    SystemClock m_clock; // the delegate's; choices show no ages
    ChoiceModel *m_model;
    Filter *m_filter;
    SearchField *m_search;
    List *m_list;
    QString m_emptyText;
    QUuid m_one;
    bool m_isSeveral = false;
    bool m_isFiltering = false;
};

} // namespace latchkey
