// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/desk.h"
#include "support/gui.h"
#include "wizards/grant/grantwizard.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace latchkey::test {

constexpr const char *createPath = "/access_grants/create";

/// The base of the wizard's stories: a fresh desk for each of them, and the wizard open on its first page.
class WizardStory : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_wizard = new GrantWizard(m_desk->store, m_desk->runner, m_desk->clipboard, m_desk->clock, &m_window);
        show(*m_wizard);
    }
    void cleanup()
    {
        delete m_wizard;
        m_desk.reset();
    }

  protected:
    Desk &desk() { return *m_desk; }
    GrantWizard &wizard() { return *m_wizard; }
    bool isOpen() const { return m_wizard; }

    /// Goes on with the default button, which has to be on.
    void next();
    void choosePerson(const QString &search);
    /// Checks the first place that the search finds.
    void choosePlace(const QString &search);
    /// Who and where, up to the page "When".
    void toWhen(const QString &person, const QStringList &places);
    void toHow(const QString &person, const QStringList &places);
    void toReview(const QString &person, const QStringList &places);
    /// Waits until the server has the grant.
    void create();

    QString title() const { return part<QLabel>(*m_wizard, "title")->text(); }
    QPushButton &nextButton() const { return *part<QPushButton>(*m_wizard, "nextButton"); }
    QString textOf(const char *label) const { return part<QLabel>(*m_wizard, label)->text(); }
    static QString focusName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    /// What the server was asked for.
    QJsonObject sent() { return desk().body(createPath); }
    /// The modes that were asked for.
    QStringList sentModes();
    QJsonObject sentMethod(const QString &mode);
    /// The grant as the server holds it.
    QJsonObject grant();

  private:
    std::unique_ptr<Desk> m_desk;
    QWidget m_window;
    QPointer<GrantWizard> m_wizard;
};

} // namespace latchkey::test
