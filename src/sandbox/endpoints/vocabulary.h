// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace latchkey::sandbox {

// The words that parameters of several endpoints may have.
/// Every type a device can have.
QStringList deviceTypes();
/// Those of locks.
QStringList lockTypes();
/// Makers of devices of any type.
QStringList manufacturers();
/// Makers of locks.
QStringList lockManufacturers();
/// What include_if and exclude_if may name.
QStringList capabilityFlags();
/// What a Connect Webview may offer.
QStringList providers();
/// Families of providers.
QStringList providerCategories();
/// Families of devices: accepted_capabilities.
QStringList deviceFamilies();
/// Every type of event there is, those of devices that are no locks included.
QStringList eventTypes();

} // namespace latchkey::sandbox
