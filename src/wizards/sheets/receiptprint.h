// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/revokereceipt.h"

#include <expected>

class QPagedPaintDevice;

namespace latchkey {

/// What goes on paper: the sections, and what they stand under.
struct ReceiptPage {
    QString title;
    QString workspace;
    QString madeAt; ///< with the zone of all times: "As known on 2026-11-20 10:42. All times are those of Lisbon."
    QList<ReceiptSection> sections;
};

/// Draws \a page on A4 with margins of 20 mm, in black and grey. False where \a device takes nothing.
bool paintReceipt(QPagedPaintDevice &device, const ReceiptPage &page);
/// The same as a file; else why there is none, as a sentence.
std::expected<void, QString> writeReceiptPdf(const QString &path, const ReceiptPage &page);

} // namespace latchkey
