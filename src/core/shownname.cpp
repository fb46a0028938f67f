// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/shownname.h"

#include "core/acs.h"
#include "core/device.h"
#include "core/space.h"
#include "core/useridentity.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ShownName)
};

bool isVisible(QChar character)
{
    const QChar::Category category = character.category();
    return !character.isSpace() && category != QChar::Other_Control && category != QChar::Other_Format;
}

QString unnamed(NameOf of)
{
    switch (of) {
    case NameOf::Person:
        return Text::tr("Unnamed person");
    case NameOf::Device:
        return Text::tr("Unnamed device");
    case NameOf::Entrance:
        return Text::tr("Unnamed entrance");
    case NameOf::Space:
        return Text::tr("Unnamed space");
    case NameOf::AcsUser:
        return Text::tr("Unnamed ACS user");
    case NameOf::AcsSystem:
        return Text::tr("Unnamed access system");
    case NameOf::Encoder:
        return Text::tr("Unnamed encoder");
    }
    return {};
}

} // namespace

QString visibleName(const QString &name) { return std::ranges::any_of(name, isVisible) ? name : QString(); }

QString visibleName(const UserIdentity &person)
{
    for (const ShortText *name : {&person.displayName, &person.emailAddress, &person.phoneNumber}) {
        if (QString visible = visibleName(*name); !visible.isEmpty()) {
            return visible;
        }
    }
    return {};
}

QString shownName(const QString &visible, NameOf of) { return visible.isEmpty() ? unnamed(of) : visible; }

QString shownName(const UserIdentity &person) { return shownName(visibleName(person), NameOf::Person); }

QString shownName(const Device &device) { return shownName(visibleName(device.displayName), NameOf::Device); }

QString shownName(const AcsEntrance &entrance)
{
    return shownName(visibleName(entrance.displayName), NameOf::Entrance);
}

QString shownName(const Space &space) { return shownName(visibleName(space.displayName), NameOf::Space); }

QString shownName(const AcsUser &user)
{
    for (const QString &name : {user.displayName, user.fullName, user.emailAddress, user.phoneNumber}) {
        if (!visibleName(name).isEmpty()) {
            return name;
        }
    }
    return unnamed(NameOf::AcsUser);
}

QString shownName(const AcsSystem &system) { return shownName(visibleName(system.name), NameOf::AcsSystem); }

QString shownName(const AcsEncoder &encoder) { return shownName(visibleName(encoder.displayName), NameOf::Encoder); }

QStringList unnamedWords()
{
    QStringList words;
    for (const NameOf of : {NameOf::Person, NameOf::Device, NameOf::Entrance, NameOf::Space, NameOf::AcsUser,
                            NameOf::AcsSystem, NameOf::Encoder}) {
        words.append(unnamed(of));
    }
    return words;
}

} // namespace latchkey
