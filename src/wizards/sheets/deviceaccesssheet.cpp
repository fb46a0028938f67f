// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/deviceaccesssheet.h"

#include "core/namelist.h"
#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "models/nochoice.h"
#include "operations/deviceaccess.h"
#include "store/workspacestore.h"
#include "ui_deviceaccesssheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

DeviceAccessSheet::DeviceAccessSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person,
                                     const QList<DeviceId> &devices, QWidget *parent)
    : OperationSheet(tr("Grant access to devices"), tr("Grant access"), runner, parent)
    , m_store(store)
    , m_ui(std::make_unique<Ui::DeviceAccessSheet>())
{
    setObjectName(u"deviceAccessSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->person, m_ui->personMessage, DraftField::Person);
    form().add(m_ui->device, m_ui->deviceMessage, DraftField::Device);
    m_ui->person->setEmptyText(whyNobody(store));
    m_ui->person->setChoices(personChoices(store));
    m_ui->device->setEmptyText(whyNoDevice(store));
    m_ui->device->setChoices(deviceChoices(store));
    if (!person.isNull()) {
        m_ui->person->setChosen({person.uuid()});
    }
    QList<QUuid> chosen;
    for (const DeviceId id : devices) {
        chosen.append(id.uuid());
    }
    m_ui->device->setChosen(chosen);
    connect(m_ui->person, &ChoiceList::chosenChanged, this, &DeviceAccessSheet::choiceChanged);
    connect(m_ui->device, &ChoiceList::chosenChanged, this, &DeviceAccessSheet::choiceChanged);
    choiceChanged();
}

DeviceAccessSheet::~DeviceAccessSheet() = default;

UserIdentityId DeviceAccessSheet::person() const { return UserIdentityId(m_ui->person->chosenOne()); }

QList<DeviceId> DeviceAccessSheet::devices() const { return idsOf<Device>(m_ui->device->chosen()); }

void DeviceAccessSheet::choiceChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString DeviceAccessSheet::doorNames() const
{
    QStringList names;
    for (const DeviceId id : devices()) {
        if (const Device *device = m_store.devices.find(id)) {
            names.append(shownName(*device));
        }
    }
    return nameList(names);
}

QString DeviceAccessSheet::sentence() const
{
    const UserIdentity *who = m_store.identities.find(person());
    const QString doors = doorNames();
    return !who || doors.isEmpty() ? QString()
                                   : tr("Give <b>%1</b> access to <b>%2</b>, with no end.")
                                         .arg(isolated(shownName(*who)).toHtmlEscaped(), doors.toHtmlEscaped());
}

DraftProblems DeviceAccessSheet::problems() const
{
    DraftProblems found;
    if (person().isNull()) {
        found.append({.field = DraftField::Person, .message = tr("Choose the person who gets access.")});
    }
    if (devices().isEmpty()) {
        found.append({.field = DraftField::Device, .message = tr("Choose at least one device.")});
    }
    return found;
}

std::unique_ptr<Operation> DeviceAccessSheet::operation() const { return grantDeviceAccess(person(), devices()); }

QString DeviceAccessSheet::busyText() const { return tr("Granting…"); }

std::optional<DraftField> DeviceAccessSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "user_identity_id"_L1) {
        return DraftField::Person;
    }
    if (parameter == "device_id"_L1) {
        return DraftField::Device;
    }
    return {};
}

QString DeviceAccessSheet::receipt() const
{
    const UserIdentity *who = m_store.identities.find(person());
    return who ? tr("%1 has direct access to %2.").arg(isolated(shownName(*who)), doorNames()) : QString();
}

} // namespace latchkey
