// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/renamespacesheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "core/spacedraft.h"
#include "operations/editspace.h"
#include "ui_renamespacesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

RenameSpaceSheet::RenameSpaceSheet(const Space &space, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Rename %1").arg(isolated(shownName(space))), tr("Rename"), runner, parent)
    , m_space(space)
    , m_ui(std::make_unique<Ui::RenameSpaceSheet>())
{
    setObjectName(u"renameSpaceSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->spaceNameEdit, m_ui->spaceNameEditMessage, DraftField::SpaceName);
    m_ui->spaceNameEdit->setText(space.name);
    m_ui->spaceNameEdit->selectAll();
    connect(m_ui->spaceNameEdit, &QLineEdit::textChanged, this, &RenameSpaceSheet::nameChanged);
}

RenameSpaceSheet::~RenameSpaceSheet() = default;

QString RenameSpaceSheet::name() const { return m_ui->spaceNameEdit->text().trimmed(); }

void RenameSpaceSheet::nameChanged()
{
    setSentence(name().isEmpty() || name() == m_space.name
                    ? QString()
                    : tr("Rename <b>%1</b> to <b>%2</b>.")
                          .arg(isolated(shownName(m_space)).toHtmlEscaped(), name().toHtmlEscaped()));
    refreshProblems();
}

DraftProblems RenameSpaceSheet::problems() const
{
    if (name() == m_space.name) {
        return {{.field = DraftField::SpaceName, .message = tr("Type a name that is different from the one it has.")}};
    }
    SpaceDraft draft;
    draft.name = name();
    return draft.problems();
}

std::unique_ptr<Operation> RenameSpaceSheet::operation() const { return renameSpace(m_space.id, name()); }

QString RenameSpaceSheet::busyText() const { return tr("Renaming…"); }

std::optional<DraftField> RenameSpaceSheet::fieldOf(const QString &parameter) const
{
    return parameter == "name"_L1 ? std::optional(DraftField::SpaceName) : std::nullopt;
}

QString RenameSpaceSheet::receipt() const
{
    return tr("%1 is called %2 now.").arg(isolated(shownName(m_space)), isolated(name()));
}

} // namespace latchkey
