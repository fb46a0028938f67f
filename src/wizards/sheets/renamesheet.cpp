// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/renamesheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "operations/renamedevice.h"
#include "ui_renamesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

RenameSheet::RenameSheet(const Device &device, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Rename %1").arg(isolated(shownName(device))), tr("Rename"), runner, parent)
    , m_device(device)
    , m_ui(std::make_unique<Ui::RenameSheet>())
{
    setObjectName(u"renameSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->deviceNameEdit, m_ui->deviceNameEditMessage, DraftField::Name);
    m_ui->deviceNameEdit->setText(device.displayName);
    m_ui->deviceNameEdit->selectAll();
    connect(m_ui->deviceNameEdit, &QLineEdit::textChanged, this, &RenameSheet::nameChanged);
}

RenameSheet::~RenameSheet() = default;

QString RenameSheet::name() const { return m_ui->deviceNameEdit->text().trimmed(); }

void RenameSheet::nameChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString RenameSheet::sentence() const
{
    const QString before = isolated(shownName(m_device)).toHtmlEscaped();
    if (name() == m_device.displayName) {
        return {};
    }
    return name().isEmpty() ? tr("Show <b>%1</b> by its maker’s name.").arg(before)
                            : tr("Rename <b>%1</b> to <b>%2</b>.").arg(before, name().toHtmlEscaped());
}

DraftProblems RenameSheet::problems() const
{
    if (name() == m_device.displayName) {
        return {{.field = DraftField::Name, .message = tr("Type a name that is different from the one it has.")}};
    }
    return {};
}

std::unique_ptr<Operation> RenameSheet::operation() const { return renameDevice(m_device.id, name()); }

QString RenameSheet::busyText() const { return tr("Renaming…"); }

std::optional<DraftField> RenameSheet::fieldOf(const QString &parameter) const
{
    return parameter == "name"_L1 ? std::optional(DraftField::Name) : std::nullopt;
}

QString RenameSheet::receipt() const
{
    return name().isEmpty() ? tr("%1 is shown by its maker’s name.").arg(isolated(shownName(m_device)))
                            : tr("%1 is called %2 now.").arg(isolated(shownName(m_device)), name());
}

} // namespace latchkey
