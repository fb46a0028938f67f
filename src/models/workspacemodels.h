// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/devicesmodel.h"
#include "models/entrancesmodel.h"
#include "models/grantsmodel.h"
#include "models/peoplemodel.h"
#include "models/spacesmodel.h"

#include <memory>

namespace latchkey {

/// The tables of a workspace, for panes and for what looks for things in all of them. Each is made when it is first
/// asked for, and there is one of each.
class WorkspaceModels {
  public:
    /// All of it outlives this.
    WorkspaceModels(WorkspaceStore &store, const PersonAccess &personAccess, const Clock &clock);

    PeopleModel &people();
    GrantsModel &grants();
    DevicesModel &devices();
    EntrancesModel &entrances();
    SpacesModel &spaces();

  private:
    WorkspaceStore &m_store;
    const PersonAccess &m_personAccess;
    const Clock &m_clock;
    std::unique_ptr<PeopleModel> m_people;
    std::unique_ptr<GrantsModel> m_grants;
    std::unique_ptr<DevicesModel> m_devices;
    std::unique_ptr<EntrancesModel> m_entrances;
    std::unique_ptr<SpacesModel> m_spaces;
};

} // namespace latchkey
