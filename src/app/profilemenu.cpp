// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilemenu.h"

#include "core/oneline.h"
#include "session/profilestore.h"
#include "widgets/buttons.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr qsizetype mostWithKeys = 9; // one for each digit

} // namespace

ProfileMenu::ProfileMenu(const ProfileStore &profiles, ProfileId current, bool offersDemo, QWidget *parent)
    : QMenu(parent)
    , m_profiles(profiles)
    , m_current(current)
    , m_offersDemo(offersDemo)
{
    setTitle(tr("&Workspaces"));
    connect(&profiles, &ProfileStore::changed, this, &ProfileMenu::fill);
    fill();
}

ProfileMenu::~ProfileMenu() = default;

void ProfileMenu::setCurrent(ProfileId current)
{
    m_current = current;
    fill();
}

void ProfileMenu::setUnsaved(const Profile &profile)
{
    m_unsaved = profile;
    fill();
}

void ProfileMenu::setLocked(bool isLocked)
{
    if (m_isLocked != isLocked) {
        m_isLocked = isLocked;
        fill();
    }
}

void ProfileMenu::fill()
{
    clear();
    m_group = std::make_unique<QActionGroup>(nullptr);
    QList<Profile> offered = m_profiles.profiles();
    if (m_unsaved && !m_profiles.find(m_unsaved->id)) {
        offered.append(*m_unsaved);
    }
    for (const Profile &profile : offered) {
        const QString tag = profile.isSandbox ? tr("sandbox") : tr("production");
        QAction *action = addAction(tr("%1 (%2)").arg(literalText(isolated(profile.name)), tag));
        action->setCheckable(true);
        action->setChecked(profile.id == m_current);
        if (const qsizetype number = m_group->actions().size() + 1; number <= mostWithKeys) {
            action->setShortcut(QKeySequence(u"Ctrl+Alt+%1"_s.arg(number)));
        }
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, profile] { Q_EMIT profileChosen(profile); });
    }
    if (m_offersDemo) {
        QAction *demo = addAction(tr("Open the &Demo workspace"));
        demo->setShortcut(QKeySequence(u"Ctrl+Shift+M"_s));
        connect(demo, &QAction::triggered, this, &ProfileMenu::demoRequested);
    }
    addSeparator();
    QAction *another = addAction(tr("&Connect another workspace…"));
    another->setShortcut(QKeySequence(u"Ctrl+Shift+O"_s));
    connect(another, &QAction::triggered, this, &ProfileMenu::connectRequested);
    QAction *unlock = addAction(tr("&Unlock the copy on this computer…"));
    unlock->setShortcut(QKeySequence(u"Ctrl+Shift+J"_s));
    unlock->setObjectName(u"unlockCopyAction"_s);
    unlock->setEnabled(m_isLocked);
    connect(unlock, &QAction::triggered, this, &ProfileMenu::unlockRequested);
    if (const auto current = m_profiles.find(m_current)) {
        QAction *forget = addAction(tr("&Forget %1…").arg(literalText(isolated(current->name))));
        forget->setShortcut(QKeySequence(u"Ctrl+Shift+G"_s));
        connect(forget, &QAction::triggered, this, [this, profile = *current] { Q_EMIT forgetRequested(profile); });
    }
}

} // namespace latchkey
