// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desksettingssheet.h"

#include "ui_desksettingssheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

DeskSettingsSheet::DeskSettingsSheet(const DeskChoices &choices, QWidget *parent)
    : Sheet(tr("Settings of this desk"), tr("Save"), parent)
    , m_ui(std::make_unique<Ui::DeskSettingsSheet>())
{
    setObjectName(u"deskSettingsSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->operatorEdit, m_ui->operatorEditMessage);
    form().add(m_ui->undoField, m_ui->undoFieldMessage);
    form().add(m_ui->recordBox, m_ui->recordBoxMessage);
    m_ui->operatorEdit->setText(choices.operatorName);
    m_ui->undoField->setValue(static_cast<int>(choices.undoWindow.count()));
    addTime(tr("for 90 days"), std::chrono::days(90));
    addTime(tr("for a year"), std::chrono::days(365));
    addTime(tr("for two years"), std::chrono::days(365 * 2));
    addTime(tr("for five years"), std::chrono::days(365 * 5));
    addTime(tr("for ever"), std::nullopt);
    const int days = choices.recordKept ? static_cast<int>(choices.recordKept->count()) : 0;
    if (m_ui->recordBox->findData(days) < 0) {
        addTime(tr("for %n day(s)", nullptr, days), choices.recordKept);
    }
    m_ui->recordBox->setCurrentIndex(m_ui->recordBox->findData(days));
}

DeskSettingsSheet::~DeskSettingsSheet() = default;

void DeskSettingsSheet::addTime(const QString &words, std::optional<std::chrono::days> time)
{
    m_ui->recordBox->addItem(words, time ? static_cast<int>(time->count()) : 0);
}

DeskChoices DeskSettingsSheet::choices() const
{
    const int days = m_ui->recordBox->currentData().toInt();
    return {.operatorName = m_ui->operatorEdit->text().trimmed(),
            .undoWindow = std::chrono::seconds(m_ui->undoField->value()),
            .recordKept = days > 0 ? std::optional(std::chrono::days(days)) : std::nullopt};
}

} // namespace latchkey
