// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "models/placesmodel.h"
#include "widgets/steppage.h"

#include <memory>

namespace Ui {
class WherePage;
}

namespace latchkey {

class Chip;
class GrantController;
class PlacesFilter;
class WorkspaceStore;

/// Where: spaces, entrances and devices in one searchable tree; beside it how the chosen doors open.
class WherePage final : public StepPage {
    Q_OBJECT

  public:
    WherePage(GrantController &controller, WorkspaceStore &store, QWidget *parent = nullptr);
    ~WherePage() override;

    void setDoor(const DoorId &door);
    void setSpace(SpaceId space);
    QString title() const override;
    QString explanation() const override;
    QString value() const override;
    bool isComplete() const override;
    void enter() override;
    QWidget *fieldToFocus() const override;
    void showProblems() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void bringIntoView(const QUuid &place);
    void buildTree();
    void showSurface();
    void search(const QString &text);
    void chosenChanged();
    void showSupport();
    void edit();

    GrantController &m_controller;
    PlacesModel m_places;
    PlacesFilter *m_filter;
    std::unique_ptr<Ui::WherePage> m_ui;
    Chip *m_chosenOnly;
    bool m_wasTold = false;
};

} // namespace latchkey
