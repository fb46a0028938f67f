// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/reviewpage.h"

#include "ui_reviewpage.h"
#include "widgets/clipboard.h"
#include "widgets/fieldmessage.h"
#include "widgets/theme.h"
#include "wizards/grant/grantcontroller.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace latchkey {

ReviewPage::ReviewPage(GrantController &controller, Clipboard &clipboard, QWidget *parent)
    : StepPage(parent)
    , m_controller(controller)
    , m_clipboard(clipboard)
    , m_ui(std::make_unique<Ui::ReviewPage>())
{
    m_ui->setupUi(this);
    m_ui->sentenceLabel->setFont(theme::scaled(font(), theme::sectionSize));
    for (QPlainTextEdit *text : {m_ui->jsonText, m_ui->curlText}) {
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        text->setFrameShape(QFrame::NoFrame);
    }
    connect(&m_controller, &GrantController::warningsChanged, this, &ReviewPage::showWarnings);
    m_ui->requestTabs->hide();
    m_ui->copyRequestButton->hide();
    connect(m_ui->requestButton, &QAbstractButton::toggled, this, [this](bool shown) {
        m_ui->requestTabs->setVisible(shown);
        m_ui->copyRequestButton->setVisible(shown);
        m_ui->requestButton->setText(shown ? tr("Hide the &request") : tr("Show the &request"));
    });
    connect(m_ui->copyRequestButton, &QAbstractButton::clicked, this, [this] {
        const bool isCurl = m_ui->requestTabs->currentWidget() == m_ui->curlPage;
        m_clipboard.copy(isCurl ? m_ui->curlText->toPlainText() : m_ui->jsonText->toPlainText(),
                         m_ui->copyRequestButton);
    });
}

ReviewPage::~ReviewPage() = default;

QString ReviewPage::title() const { return tr("Review"); }

QString ReviewPage::explanation() const
{
    if (m_controller.isRunning()) {
        return tr("It is being sent.");
    }
    return m_controller.isOutcomeUnknown() ? tr("It was sent, but no answer came.")
                                           : tr("Nothing has been granted yet.");
}

QString ReviewPage::nextText() const
{
    if (m_controller.isRunning()) {
        return tr("Creating…");
    }
    return m_controller.isOutcomeUnknown() ? tr("Look again") : tr("Create grant");
}

bool ReviewPage::canGoBack() const
{
    // It may have been created as it is: nothing is changed before that is known.
    return !m_controller.isOutcomeUnknown();
}

void ReviewPage::enter()
{
    m_ui->sentenceLabel->setText(m_controller.sentence());
    showWarnings();
    showRequests();
}

void ReviewPage::showWarnings()
{
    qDeleteAll(m_ui->warnings->findChildren<FieldMessage *>(Qt::FindDirectChildrenOnly));
    const DraftProblems warnings = m_controller.warnings();
    for (const DraftProblem &warning : warnings) {
        auto *line = new FieldMessage(m_ui->warnings);
        line->setProblem(warning);
        m_ui->warnings->layout()->addWidget(line);
    }
    m_ui->warnings->setVisible(!warnings.isEmpty());
}

void ReviewPage::showRequests()
{
    QStringList json;
    QStringList curl;
    for (const RequestPreview &preview : m_controller.previews()) {
        json.append(QString(u"POST "_s + preview.path + u"\n"_s + preview.json));
        curl.append(m_controller.curlText(preview));
    }
    m_ui->jsonText->setPlainText(json.join(u"\n\n"_s));
    m_ui->curlText->setPlainText(curl.join(u"\n"_s));
}

} // namespace latchkey
