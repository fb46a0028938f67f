// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/modalfocus.h"

#include <QGuiApplication>
#include <QWindow>

namespace latchkey {
namespace {

bool blocks(const QWindow &modal, const QWindow &window)
{
    return window.isAncestorOf(&modal, QWindow::IncludeTransients);
}

} // namespace

void keepKeyboardWithModal(QGuiApplication &app)
{
    QObject::connect(&app, &QGuiApplication::focusWindowChanged, &app, [](const QWindow *window) {
        QWindow *modal = QGuiApplication::modalWindow();
        if (window && modal && blocks(*modal, *window)) {
            modal->requestActivate();
        }
    });
}

} // namespace latchkey
