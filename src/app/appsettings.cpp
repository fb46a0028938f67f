// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/appsettings.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr auto schemeName = "window/colours"_L1;
constexpr auto geometryName = "window/geometry"_L1;
constexpr auto trayName = "window/trayNotices"_L1;

constexpr auto operatorName = "desk/operator"_L1;
constexpr auto undoName = "desk/undoSeconds"_L1;
constexpr auto recordName = "desk/recordDays"_L1; ///< 0: for ever

constexpr int mostUndoSeconds = 600;

QString columnsName(const QString &table) { return u"columns/"_s + table; }

QString nameOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        break;
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    }
    return u"system"_s;
}

} // namespace

AppSettings::AppSettings(QSettings *settings)
    : m_settings(settings)
    , m_isWritten(settings != nullptr)
{
    if (!settings) {
        return;
    }
    const QString name = settings->value(schemeName).toString();
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        if (name == nameOf(scheme)) {
            m_scheme = scheme;
        }
    }
    m_geometry = settings->value(geometryName).toByteArray();
    m_hasTrayNotices = settings->value(trayName).toBool();
    readDesk();
}

/// What somebody has written into the file may be anything.
void AppSettings::readDesk()
{
    m_desk.operatorName = m_settings->value(operatorName).toString();
    const int usual = static_cast<int>(m_desk.undoWindow.count());
    m_desk.undoWindow =
        std::chrono::seconds(std::clamp(m_settings->value(undoName, usual).toInt(), 0, mostUndoSeconds));
    const int days = m_settings->value(recordName, static_cast<int>(m_desk.recordKept->count())).toInt();
    m_desk.recordKept = days > 0 ? std::optional(std::chrono::days(days)) : std::nullopt;
}

void AppSettings::setDesk(const DeskChoices &desk)
{
    m_desk = desk;
    if (m_isWritten) {
        m_settings->setValue(operatorName, desk.operatorName);
        m_settings->setValue(undoName, static_cast<int>(desk.undoWindow.count()));
        m_settings->setValue(recordName, desk.recordKept ? static_cast<int>(desk.recordKept->count()) : 0);
    }
}

AppSettings AppSettings::forThisRun() const
{
    AppSettings same = *this;
    same.m_isWritten = false;
    return same;
}

void AppSettings::setColorScheme(ColorScheme scheme)
{
    m_scheme = scheme;
    if (m_isWritten) {
        m_settings->setValue(schemeName, nameOf(scheme));
    }
}

void AppSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_geometry = geometry;
    if (m_isWritten) {
        m_settings->setValue(geometryName, geometry);
    }
}

void AppSettings::setTrayNotices(bool isOn)
{
    m_hasTrayNotices = isOn;
    if (m_isWritten) {
        m_settings->setValue(trayName, isOn);
    }
}

QByteArray AppSettings::columns(const QString &table) const
{
    if (m_settings && !m_columns.contains(table)) {
        m_columns.insert(table, m_settings->value(columnsName(table)).toByteArray());
    }
    return m_columns.value(table);
}

void AppSettings::setColumns(const QString &table, const QByteArray &state)
{
    m_columns.insert(table, state);
    if (m_isWritten) {
        m_settings->setValue(columnsName(table), state);
    }
}

} // namespace latchkey
