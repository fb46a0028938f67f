// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/renamesheet.h"

#include "operations/renamedevice.h"
#include "widgets/fieldform.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace latchkey {

RenameSheet::RenameSheet(const Device &device, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Rename %1").arg(device.displayName), tr("Rename"), runner, parent)
    , m_device(device)
    , m_name(new QLineEdit(device.displayName))
{
    setObjectName(u"renameSheet"_s);
    m_name->setObjectName(u"deviceNameEdit"_s);
    m_name->selectAll();
    form()->addField(tr("&Name"), m_name, DraftField::Name,
                     tr("The name in Seam. Empty shows the name the lock has at its maker again."));
    const auto tell = [this] {
        const QString name = m_name->text().trimmed();
        setSentence(
            name == m_device.displayName ? QString()
            : name.isEmpty()
                ? tr("Show <b>%1</b> by its maker’s name.").arg(m_device.displayName.toHtmlEscaped())
                : tr("Rename <b>%1</b> to <b>%2</b>.").arg(m_device.displayName.toHtmlEscaped(), name.toHtmlEscaped()));
        refreshProblems();
    };
    connect(m_name, &QLineEdit::textChanged, this, tell);
}

DraftProblems RenameSheet::problems() const
{
    if (m_name->text().trimmed() == m_device.displayName) {
        return {{.field = DraftField::Name, .message = tr("Type a name that is different from the one it has.")}};
    }
    return {};
}

std::unique_ptr<Operation> RenameSheet::operation() const
{
    return renameDevice(m_device.id, m_name->text().trimmed());
}

QString RenameSheet::busyText() const { return tr("Renaming…"); }

std::optional<DraftField> RenameSheet::fieldOf(const QString &parameter) const
{
    return parameter == "name"_L1 ? std::optional(DraftField::Name) : std::nullopt;
}

} // namespace latchkey
