// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/palette.h"

#include "app/palettemodel.h"
#include "core/oneline.h"
#include "widgets/emptytext.h"
#include "widgets/inks.h"
#include "widgets/rowdelegate.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr int usualWidth = 640;
constexpr int usualRows = 16;
constexpr int margin = 8;
constexpr int fromTop = 48; ///< below the menu bar of the window

} // namespace

/// Says what is so when nothing was found.
class Palette::List final : public QListView {
  public:
    using QListView::QListView;

    void setEmptyText(const QString &text)
    {
        m_emptyText = text;
        describeWhileEmpty(this, text);
    }

  protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        if (model()->rowCount() == 0) {
            paintEmptyText(viewport(), m_emptyText);
        }
    }

  private:
    QString m_emptyText;
};

Palette::Palette(WorkspaceModels &models, const QList<PaneId> &panes, const QList<QAction *> &commands, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_search(new SearchField(this))
    , m_list(new List(this))
    , m_model(new PaletteModel(models, panes, commands, this))
{
    setObjectName(u"palette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find anything"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(margin, margin, margin, margin);
    lines->addWidget(m_search);
    lines->addWidget(m_list, 1);
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setAccessibleName(windowTitle());
    m_search->setPlaceholderText(tr("Person, door, space, grant or command"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    auto *delegate = new RowDelegate(m_clock, m_list);
    delegate->setCutsToFit(true);
    m_list->setItemDelegate(delegate);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_search); // what is chosen looks like it
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, &Palette::find);
    connect(m_list, &QAbstractItemView::pressed, this, [this](const QModelIndex &index) {
        if (m_model->row(index.row()).kind == PaletteModel::Row::Kind::Title) {
            choose(m_model->nextChoice(index.row(), 1)); // a title is nothing that Enter could open
        }
    });
    m_again.setSingleShot(true);
    m_again.setInterval(100ms);
    connect(&m_again, &QTimer::timeout, this, &Palette::findAgain);
    connect(m_model, &PaletteModel::changed, this, [this] {
        if (!m_again.isActive()) {
            m_again.start();
        }
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    find();
}

void Palette::showAtTop()
{
    const QWidget &window = *parentWidget();
    const int others = sizeHint().height() - m_list->sizeHint().height();
    const QSize usual(usualWidth, others + usualRows * m_list->sizeHintForRow(0));
    resize(usual.boundedTo(window.size() - QSize(2 * fromTop, 2 * fromTop)));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, fromTop)));
    show();
    activateWindow();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void Palette::find()
{
    list();
    m_list->scrollToTop();
    choose(m_model->nextChoice(-1, 1));
}

/// Meanwhile there is more, or less: what is chosen stays chosen, and is not said once more.
void Palette::findAgain()
{
    if (m_search->text().isEmpty()) {
        return;
    }
    const int before = m_list->currentIndex().row();
    const auto chosen = before < 0 ? std::nullopt : std::optional(m_model->row(before));
    list();
    const int same = chosen ? m_model->rowOf(*chosen) : -1;
    if (same >= 0) {
        m_list->setCurrentIndex(m_model->index(same));
    } else {
        choose(m_model->nextChoice(-1, 1));
    }
}

void Palette::list()
{
    m_again.stop();
    m_model->find(m_search->text());
    const QString text = isolatedStart(m_search->text());
    m_list->setEmptyText(
        m_model->isFilling()
            ? tr("Still looking for “%1”…").arg(text)
            : tr("Nothing matches “%1”. Search looks at people, doors, spaces, grants and commands.").arg(text));
}

/// Makes \a row the one that Enter opens, and has a screen reader say it, though the keyboard is in the field.
void Palette::choose(int row)
{
    if (row < 0) {
        return;
    }
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->nextChoice(row, -1) < 0) {
        m_list->scrollToTop(); // with the title above it
    }
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter) {
            openRow(m_list->currentIndex().row());
            return true;
        }
        if (pressed->key() == Qt::Key_Escape) {
            leave(Rejected);
            return true;
        }
        if (moveBy(pressed->key())) {
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

/// False for a key that does not move in the list.
bool Palette::moveBy(int key)
{
    const int step = key == Qt::Key_Down || key == Qt::Key_PageDown ? 1 : -1;
    if (step < 0 && key != Qt::Key_Up && key != Qt::Key_PageUp) {
        return false;
    }
    const bool isPage = key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    const int rowHeight = std::max(1, m_list->sizeHintForRow(0));
    int row = m_list->currentIndex().row();
    for (int left = isPage ? m_list->viewport()->height() / rowHeight - 1 : 1; left > 0; --left) {
        const int next = m_model->nextChoice(row, step);
        row = next < 0 ? row : next;
    }
    choose(row);
    return true;
}

/// What opens another dialog does so when this one has gone and the keyboard is where it was.
void Palette::openRow(int row)
{
    if (row < 0) {
        return;
    }
    const PaletteModel::Row chosen = m_model->row(row);
    if (chosen.kind == PaletteModel::Row::Kind::Title) {
        return;
    }
    leave(Accepted);
    switch (chosen.kind) {
    case PaletteModel::Row::Kind::Thing:
        Q_EMIT thingChosen(chosen.pane, chosen.id);
        break;
    case PaletteModel::Row::Kind::Openers:
        Q_EMIT openersChosen(chosen.pane, chosen.id);
        break;
    case PaletteModel::Row::Kind::More:
        Q_EMIT moreChosen(chosen.pane, chosen.search);
        break;
    case PaletteModel::Row::Kind::Command:
        if (chosen.action) {
            QMetaObject::invokeMethod(chosen.action, &QAction::trigger, Qt::QueuedConnection);
        }
        break;
    case PaletteModel::Row::Kind::Title:
        break;
    }
}

/// Not every window manager gives the keyboard back by itself.
void Palette::leave(DialogCode code)
{
    done(code);
    parentWidget()->activateWindow();
}

void Palette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow()) {
        reject();
    }
}

void Palette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Ink::of(palette(), InkRole::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace latchkey
