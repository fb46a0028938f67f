// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/choicelist.h"

#include "core/oneline.h"
#include "core/rowroles.h"
#include "core/searchkey.h"
#include "widgets/emptytext.h"
#include "widgets/firstchoice.h"
#include "widgets/placekeeper.h"
#include "widgets/rowdelegate.h"
#include "widgets/searchfield.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

/// The rows that match the search.
class ChoiceList::Filter final : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setQuery(const QString &query)
    {
        m_query = SearchQuery(query);
        invalidateFilter();
    }
    QModelIndex indexOf(const QUuid &id) const
    {
        for (int row = 0; row < rowCount(); ++row) {
            if (index(row, 0).data(RowRole::Id).toUuid() == id) {
                return index(row, 0);
            }
        }
        return {};
    }

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override
    {
        const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
        return m_query.matches(index.data(RowRole::SearchKey).toByteArray());
    }

  private:
    SearchQuery m_query;
};

/// Says what is so when there is nothing to choose from. Whoever enters it by Tab sees where the keys will go, and has
/// chosen nothing by that: the first arrow or Space does.
class ChoiceList::List final : public QListView {
  public:
    using QListView::QListView;

    void setEmptyText(const QString &text)
    {
        m_emptyText = text;
        setAccessibleDescription(text);
        viewport()->update();
    }

  protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override
    {
        PlaceKeeper::stepAside(this, parent, start, end);
        QListView::rowsAboutToBeRemoved(parent, start, end);
    }
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        if (!m_emptyText.isEmpty()) {
            paintEmptyText(viewport(), m_emptyText);
        }
        if (hasFocus()) {
            QPainter painter(viewport());
            const QModelIndex row = keyboardRow(*this);
            const QRect ring = row.isValid() ? visualRect(row) : viewport()->rect();
            strokes::focusRing(&painter, ring, palette(), 0);
        }
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        if (selectionModel()->hasSelection()) {
            scrollTo(currentIndex());
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!chooseFirst(*this, *event)) {
            QListView::keyPressEvent(event);
        }
    }

  private:
    QString m_emptyText; ///< none while there are choices
};

ChoiceList::ChoiceList(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChoiceModel(this))
    , m_filter(new Filter(this))
    , m_search(new SearchField(this))
    , m_list(new List(this))
{
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    new PlaceKeeper(m_list);
    auto *delegate = new RowDelegate(m_clock, m_list);
    delegate->setCutsToFit(true);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    setFocusPolicy(Qt::StrongFocus); // the mnemonic of a label passes over what takes no focus
    setFocusProxy(m_search);

    connect(this, &QObject::objectNameChanged, this, [this](const QString &name) {
        m_search->setObjectName(QString(name + "Search"_L1));
        m_list->setObjectName(QString(name + "List"_L1));
    });
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceList::search);
    connect(m_search, &SearchField::listRequested, m_list, [this] {
        m_list->setFocus(Qt::TabFocusReason);
        // An arrow is meant, where Tab would only look.
        if (!m_isSeveral && !m_list->selectionModel()->hasSelection()) {
            m_list->setCurrentIndex(m_filter->index(0, 0));
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChoiceList::choose);
    connect(m_model, &ChoiceModel::checkedChanged, this, &ChoiceList::chosenChanged);
}

void ChoiceList::setSeveral(bool several)
{
    m_isSeveral = several;
    m_model->setCheckable(several);
}

QString ChoiceList::placeholderText() const { return m_search->placeholderText(); }
void ChoiceList::setPlaceholderText(const QString &text) { m_search->setPlaceholderText(text); }

QString ChoiceList::searchName() const { return m_search->accessibleName(); }
void ChoiceList::setSearchName(const QString &name) { m_search->setAccessibleName(name); }

QString ChoiceList::listName() const { return m_list->accessibleName(); }
void ChoiceList::setListName(const QString &name)
{
    m_list->setAccessibleName(name);
    setAccessibleName(name); // it can be focused, if only to pass that on
}

void ChoiceList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showEmptyText();
}

void ChoiceList::showEmptyText()
{
    QString text;
    if (m_filter->rowCount() == 0) {
        text = m_model->rowCount() == 0 ? m_emptyText
                                        : tr("Nothing matches “%1”.").arg(isolatedStart(m_search->text().trimmed()));
    }
    m_list->setEmptyText(text);
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    m_isFiltering = true;
    m_model->setChoices(choices);
    m_isFiltering = false;
    // What cannot be chosen any more is not chosen: nobody sees it in the list, and it would be sent all the same.
    if (std::ranges::find(choices, m_one, &Choice::id) == choices.end()) {
        m_list->clearSelection();
        chooseOne({});
    } else if (shownOne() != m_one) {
        showChosenOne();
    }
    showEmptyText();
    fitHeight();
}

/// Few choices need no tall list; of many, six rows are enough beside a search. What is said of none may wrap.
void ChoiceList::fitHeight()
{
    const int fewest = m_model->choices().isEmpty() ? 3 : 2;
    constexpr int most = 6;
    const int rows = qBound(fewest, static_cast<int>(m_model->choices().size()), most);
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : theme::rowHeight(font());
    m_list->setMinimumHeight(rows * row + 2 * m_list->frameWidth());
}

void ChoiceList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitHeight();
    showChosenOne();
    showChecked();
}

QList<QUuid> ChoiceList::chosen() const
{
    if (m_isSeveral) {
        return m_model->checked();
    }
    return m_one.isNull() ? QList<QUuid>() : QList<QUuid>{m_one};
}

QUuid ChoiceList::chosenOne() const { return m_one; }

void ChoiceList::setChosen(const QList<QUuid> &ids)
{
    if (m_isSeveral) {
        m_model->setChecked(ids);
        showChecked();
        return;
    }
    m_one = ids.value(0);
    showChosenOne();
    Q_EMIT chosenChanged();
}

void ChoiceList::search(const QString &text)
{
    m_isFiltering = true;
    m_filter->setQuery(text);
    m_isFiltering = false;
    showEmptyText();
    if (text.trimmed().isEmpty()) {
        showChosenOne();
        return;
    }
    // The first match is what the next key is meant for. Without one nobody is: a person chosen before is not who has
    // just been typed.
    const QModelIndex first = m_filter->index(0, 0);
    m_list->selectionModel()->setCurrentIndex(first, m_isSeveral ? QItemSelectionModel::NoUpdate
                                                                 : QItemSelectionModel::ClearAndSelect);
    m_list->scrollToTop();
    if (!m_isSeveral) {
        chooseOne(first.data(RowRole::Id).toUuid());
    }
}

void ChoiceList::choose()
{
    // Where a search or new rows take the chosen row out of sight the view chooses another one by itself.
    if (!m_isSeveral && !m_isFiltering) {
        chooseOne(shownOne());
    }
}

/// The one that the list shows as chosen.
QUuid ChoiceList::shownOne() const
{
    return m_list->selectionModel()->selectedIndexes().value(0).data(RowRole::Id).toUuid();
}

void ChoiceList::chooseOne(const QUuid &id)
{
    if (id != m_one) {
        m_one = id;
        Q_EMIT chosenChanged();
    }
}

/// Brings the first one that is checked into view.
void ChoiceList::showChecked()
{
    if (const QList<QUuid> checked = m_model->checked(); m_isSeveral && !checked.isEmpty()) {
        m_list->scrollTo(m_filter->indexOf(checked.first()), QAbstractItemView::PositionAtCenter);
    }
}

void ChoiceList::showChosenOne()
{
    if (m_isSeveral || m_one.isNull()) {
        return;
    }
    const QModelIndex index = m_filter->indexOf(m_one);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

} // namespace latchkey
