// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/wherepage.h"

#include "core/methodstate.h"
#include "ui_wherepage.h"
#include "widgets/chip.h"
#include "widgets/theme.h"
#include "wizards/grant/grantcontroller.h"
#include "wizards/grant/modesupportview.h"
#include "wizards/grant/placesfilter.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int stateCharacters = 18; // "Battery 12 %", its icon and the gaps
constexpr int placeCharacters = 30; // a room's name behind the signs of two floors

} // namespace

WherePage::WherePage(GrantController &controller, WorkspaceStore &store, QWidget *parent)
    : StepPage(parent)
    , m_controller(controller)
    , m_places(store)
    , m_filter(new PlacesFilter(this))
    , m_ui(std::make_unique<Ui::WherePage>())
    , m_chosenOnly(new Chip({.id = u"chosen"_s, .text = tr("Chosen"), .icon = {}}))
{
    m_ui->setupUi(this);
    m_chosenOnly->setObjectName(u"chosenOnlyButton"_s);
    m_ui->searchLayout->addWidget(m_chosenOnly);
    setTabOrder(m_ui->searchField, m_chosenOnly);
    setTabOrder(m_chosenOnly, m_ui->placesTree);
    for (QLabel *title : {m_ui->supportTitle, m_ui->ownTitle}) {
        title->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    }
    m_ui->ownText->setFont(theme::scaled(font(), theme::secondarySize));
    m_ui->ownText->setForegroundRole(QPalette::PlaceholderText);
    m_ui->supportScroll->takeFocusWhileScrolled();
    showSurface();
    m_filter->setSourceModel(&m_places);
    buildTree();
    m_ui->placesMessage->setField(m_ui->placesTree);
    m_ui->spaceNameMessage->setField(m_ui->spaceNameEdit);
    connect(m_ui->searchField, &QLineEdit::textChanged, this, &WherePage::search);
    connect(m_ui->searchField, &SearchField::listRequested, m_ui->placesTree,
            [this] { m_ui->placesTree->setFocus(Qt::TabFocusReason); });
    connect(m_chosenOnly, &QAbstractButton::toggled, m_filter, &PlacesFilter::setCheckedOnly);
    connect(&m_places, &PlacesModel::chosenChanged, this, &WherePage::chosenChanged);
    connect(m_ui->spaceNameEdit, &QLineEdit::textChanged, this, &WherePage::chosenChanged);
    connect(&m_controller, &GrantController::warningsChanged, this, &WherePage::showSupport);
    chosenChanged();
}

WherePage::~WherePage() = default;

void WherePage::buildTree()
{
    RowTree *tree = m_ui->placesTree;
    tree->setModel(m_filter);
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    // Wide enough for a state, so that the columns stay where they are while rows with and without one come and go.
    header->setMinimumSectionSize(tree->fontMetrics().averageCharWidth() * stateCharacters);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PlacesModel::PlaceColumn, QHeaderView::Stretch);
    tree->expandToDepth(0);
    tree->setCurrentIndex(m_filter->index(0, 0));
}

/// Names come first: where there is little room, they have that of the states.
void WherePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    RowTree *tree = m_ui->placesTree;
    const int needed = tree->fontMetrics().averageCharWidth() * (placeCharacters + 2 * stateCharacters);
    tree->setColumnHidden(PlacesModel::StateColumn, tree->viewport()->width() < needed);
}

void WherePage::changeEvent(QEvent *event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSurface();
    }
}

/// The page is paper; what is beside it stands on the dialog's own colour.
void WherePage::showSurface()
{
    QPalette inked = m_ui->supportScroll->palette();
    inked.setColor(QPalette::Window, QGuiApplication::palette().color(QPalette::Window));
    m_ui->supportScroll->setPalette(inked);
}

void WherePage::setDoor(const DoorId &door)
{
    PlacesModel::Chosen chosen;
    if (const DeviceId *device = std::get_if<DeviceId>(&door)) {
        chosen.deviceIds.append(*device);
    } else {
        chosen.acsEntranceIds.append(std::get<AcsEntranceId>(door));
    }
    m_places.setChosen(chosen);
    bringIntoView(doorUuid(door));
}

void WherePage::setSpace(SpaceId space)
{
    m_places.setChosen({.spaceIds = {space}, .deviceIds = {}, .acsEntranceIds = {}});
    // A room stands as its door.
    const QList<Door> doors = m_places.chosenDoors();
    bringIntoView(m_places.indexOf(space.uuid()).isValid() || doors.isEmpty() ? space.uuid()
                                                                              : doorUuid(doors.first().id));
}

void WherePage::bringIntoView(const QUuid &place)
{
    const QModelIndex index = m_filter->mapFromSource(m_places.indexOf(place));
    m_ui->placesTree->setCurrentIndex(index);
    m_ui->placesTree->scrollTo(index);
}

QString WherePage::title() const { return tr("Where"); }

QString WherePage::explanation() const
{
    return tr("Choose rooms, doors or whole floors. A floor takes every door on it, also ones added later.");
}

QString WherePage::value() const { return m_controller.placesText(); }

bool WherePage::isComplete() const { return !hasErrors(m_controller.draft().whereProblems(m_controller.context())); }

// The service may have found something wrong since.
void WherePage::enter() { chosenChanged(); }

QWidget *WherePage::fieldToFocus() const { return m_ui->searchField; }

void WherePage::search(const QString &text)
{
    m_filter->setQuery(text);
    if (text.isEmpty()) {
        m_ui->placesTree->scrollTo(m_ui->placesTree->currentIndex());
        return;
    }
    m_ui->placesTree->expandAll();
    const QModelIndex first = m_filter->firstMatch();
    if (first.isValid()) {
        m_ui->placesTree->setCurrentIndex(first);
    }
}

void WherePage::chosenChanged()
{
    edit();
    showSupport();
    const DraftProblems problems = m_controller.draft().whereProblems(m_controller.context()) + m_controller.refusals();
    const bool isTold = m_wasTold || !m_controller.doors().isEmpty();
    m_ui->placesMessage->setProblems(isTold ? problems : DraftProblems(), DraftField::Places);
    m_ui->spaceNameMessage->setProblems(problems, DraftField::SpaceName);
    Q_EMIT changed();
}

void WherePage::showSupport()
{
    const QList<Door> &doors = m_controller.doors();
    const int count = static_cast<int>(doors.size());
    m_chosenOnly->setCount(count);
    m_ui->supportTitle->setText(count == 0 ? tr("Choose doors to see how they open.")
                                           : tr("How these %n door(s) open", nullptr, count));
    m_ui->supportScroll->setAccessibleName(m_ui->supportTitle->text());
    m_ui->supportView->setVisible(count > 0);
    m_ui->supportView->setDoors(doors);
    const QStringList own = m_controller.ownAccess();
    m_ui->ownAccess->setVisible(!own.isEmpty());
    m_ui->ownTitle->setText(tr("%1 already has").arg(m_controller.personName()));
    m_ui->ownText->setText(tr("%1 The new grant comes on top of that.").arg(own.join(u' ')));
}

void WherePage::edit()
{
    m_controller.setDoors(m_places.chosenDoors());
    const PlacesModel::Chosen chosen = m_places.chosen();
    GrantDraft draft = m_controller.draft();
    draft.spaceIds = chosen.spaceIds;
    draft.deviceIds = chosen.deviceIds;
    draft.acsEntranceIds = chosen.acsEntranceIds;
    draft.newSpaceName = m_ui->spaceNameEdit->text().trimmed();
    m_controller.setDraft(draft);
}

void WherePage::showProblems()
{
    m_wasTold = true;
    chosenChanged();
}

} // namespace latchkey
