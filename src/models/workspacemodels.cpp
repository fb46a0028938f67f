// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workspacemodels.h"

namespace latchkey {

namespace {

template <typename Model, typename... Arguments> Model &made(std::unique_ptr<Model> &model, Arguments &...arguments)
{
    if (!model) {
        model = std::make_unique<Model>(arguments...);
    }
    return *model;
}

} // namespace

WorkspaceModels::WorkspaceModels(WorkspaceStore &store, const PersonAccess &personAccess, const Clock &clock)
    : m_store(store)
    , m_personAccess(personAccess)
    , m_clock(clock)
{
}

PeopleModel &WorkspaceModels::people() { return made(m_people, m_store, m_personAccess, m_clock); }
GrantsModel &WorkspaceModels::grants() { return made(m_grants, m_store, m_clock); }
DevicesModel &WorkspaceModels::devices() { return made(m_devices, m_store, m_clock); }
EntrancesModel &WorkspaceModels::entrances() { return made(m_entrances, m_store, m_clock); }
SpacesModel &WorkspaceModels::spaces() { return made(m_spaces, m_store, m_clock); }

} // namespace latchkey
