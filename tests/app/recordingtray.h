// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/noticetray.h"

#include <QStringList>

namespace latchkey::test {

/// Keeps what would be shown.
class RecordingTray final : public NoticeTray {
  public:
    bool isAvailable() const override { return available; }
    void setShown(bool isShown) override { shown = isShown; }
    void tell(const QString &title, const QString &text) override { told.append(title + u": " + text); }

    bool available = true;
    bool shown = false;
    QStringList told;
};

} // namespace latchkey::test
