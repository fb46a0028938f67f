// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/dooropenersview.h"

#include "core/apierrortext.h"
#include "models/dooropenersmodel.h"
#include "panes/commands.h"
#include "panes/navigator.h"
#include "widgets/columnfit.h"
#include "widgets/noticestrip.h"
#include "widgets/rowtable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

DoorOpenersView::DoorOpenersView(const PaneContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_reader(context.client, context.store, context.personAccess)
    , m_model(new DoorOpenersModel(context.store, m_reader, context.clock, this))
    , m_table(new RowTable(context.clock))
    , m_notice(new NoticeStrip)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notice);
    m_table->setObjectName(u"doorOpeners"_s);
    m_table->setAccessibleName(tr("Who can open this"));
    m_table->setModel(m_model);
    new ColumnFit(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const DoorOpener &opener = m_model->opener(index.row());
        if (!opener.grantId.isNull()) {
            m_context.navigator.openPane(PaneId::Grants, opener.grantId.uuid());
        } else if (!opener.person.isNull()) {
            m_context.navigator.openPane(PaneId::People, opener.person.uuid());
        }
    });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DoorOpenersView::changed);
    connect(&m_reader, &DoorOpenersReader::changed, this, &DoorOpenersView::showState);
    connect(&context.store.grants, &EntityCollection::changed, this, &DoorOpenersView::readAgain);
}

void DoorOpenersView::setDoor(const DoorId &door) { m_reader.load(door); }

void DoorOpenersView::readAgain()
{
    // What comes in while it is being read is what is read.
    if (m_reader.door() && !m_reader.isReading()) {
        m_isStale = !isVisible();
        if (isVisible()) {
            m_reader.load(*m_reader.door());
        }
    }
}

void DoorOpenersView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        readAgain();
    }
}

const DoorOpener *DoorOpenersView::chosen() const
{
    const QModelIndex index = m_table->selectionModel()->selectedIndexes().value(0);
    return index.isValid() ? &m_model->opener(index.row()) : nullptr;
}

int DoorOpenersView::count() const
{
    return m_reader.openers().state.phase == LoadState::Phase::Loaded ? m_model->rowCount() : -1;
}

void DoorOpenersView::showState()
{
    const DoorOpeners &openers = m_reader.openers();
    m_table->setLoading(openers.state.phase == LoadState::Phase::Loading);
    const bool isWhole = openers.state.phase == LoadState::Phase::Loaded && !openers.isPartMissing();
    m_table->setEmptyText(isWhole ? tr("No grant or credential opens this door.") : QString());
    showNotice(openers);
    Q_EMIT changed();
}

void DoorOpenersView::showNotice(const DoorOpeners &openers)
{
    const ErrorText text = explain(openers.state.error);
    if (openers.state.phase == LoadState::Phase::Failed) {
        m_notice->showNotice(NoticeStrip::failure(text));
    } else if (openers.state.phase == LoadState::Phase::NotOffered) {
        m_notice->showNotice({.kind = NoticeStrip::Kind::Neutral,
                              .icon = {},
                              .fact = tr("This server does not offer who can open a door."),
                              .consequence = {}});
    } else if (openers.isPartMissing()) {
        m_notice->showNotice({.kind = NoticeStrip::Kind::Neutral,
                              .icon = {},
                              .fact = tr("There may be more."),
                              .consequence = text.sentence});
    } else if (openers.state.phase == LoadState::Phase::Loaded) {
        m_notice->showNotice({.kind = NoticeStrip::Kind::Neutral,
                              .icon = {},
                              .fact = tr("There may be more."),
                              .consequence = tr("Seam has no list of who was given a door directly. You see those of "
                                                "the people looked at so far.")});
    } else {
        m_notice->hide();
    }
}

} // namespace latchkey
