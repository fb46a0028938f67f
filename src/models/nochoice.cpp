// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/nochoice.h"

#include "store/workspacestore.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(NoChoice)
};

/// What is said in each state of a list, \a none once it is read.
struct Words {
    QString notOffered;
    QString failed;
    QString loading;
    QString none;
};

QString why(const EntityCollection &collection, const Words &words)
{
    switch (collection.loadState().phase) {
    case LoadState::Phase::NotOffered:
        return words.notOffered;
    case LoadState::Phase::Failed:
        return words.failed;
    case LoadState::Phase::Unloaded:
    case LoadState::Phase::Loading:
        return words.loading;
    case LoadState::Phase::Loaded:
        break;
    }
    return words.none;
}

} // namespace

QString whyNobody(const WorkspaceStore &store)
{
    return why(store.identities,
               {.notOffered = Text::tr("This server does not offer people."),
                .failed = Text::tr("The people could not be read. Close this, and refresh."),
                .loading = Text::tr("The people are still being read. Close this, and try again in a moment."),
                .none = Text::tr("There is nobody yet. Close this, and add a new person first.")});
}

QString whyNoDevice(const WorkspaceStore &store)
{
    return why(store.devices,
               {.notOffered = Text::tr("This server does not offer devices."),
                .failed = Text::tr("The devices could not be read. Close this, and refresh."),
                .loading = Text::tr("The devices are still being read. Close this, and try again in a moment."),
                .none = Text::tr("This workspace has no devices yet. Connect some in the Seam Console first.")});
}

QString whyNoAcsUser(const WorkspaceStore &store)
{
    return why(
        store.acsUsers,
        {.notOffered = Text::tr("This server does not offer ACS users."),
         .failed = Text::tr("The ACS users could not be read. Close this, and refresh."),
         .loading = Text::tr("The ACS users are still being read. Close this, and try again in a moment."),
         .none = Text::tr(
             "The access systems have no ACS users yet. Give somebody access to an entrance, and one is made.")});
}

QString whyNoEncoder(const WorkspaceStore &store)
{
    const QString unread = Text::tr("The encoders are not read yet. Close this, and try again in a moment.");
    return why(store.encoders,
               {.notOffered = Text::tr("This server does not offer encoders."),
                .failed = unread,
                .loading = unread,
                .none = Text::tr("There is no encoder for this access system. Connect one, then encode the card.")});
}

QString whyNoEntrance(const WorkspaceStore &store)
{
    return why(store.entrances,
               {.notOffered = Text::tr("This server does not offer entrances."),
                .failed = Text::tr("The entrances could not be read. Close this, and refresh."),
                .loading = Text::tr("The entrances are still being read. Close this, and try again in a moment."),
                .none = Text::tr("This workspace has no entrances yet. Connect an access system in the Seam Console "
                                 "first.")});
}

} // namespace latchkey
