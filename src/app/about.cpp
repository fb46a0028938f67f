// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/about.h"

#include "widgets/iconset.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::About)
};

struct Library {
    const char *name;
    const char *licence;
};

constexpr Library libraries[] = {
    {"Qt 6", "LGPL-3.0"},        {"QtKeychain", "BSD-3-Clause"},
    {"simdjson", "Apache-2.0"},  {"libphonenumber", "Apache-2.0"},
    {"libqrencode", "LGPL-2.1"}, {"cpp-httplib", "MIT"},
    {"libsodium", "ISC"},        {"zstd", "BSD-3-Clause"},
    {"libcsv", "LGPL-2.1"},
};

void show(QWidget *parent, const QString &name, const QString &title, const QString &text, const QString &more)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setText(text);
    box->setInformativeText(more);
    box->setIconPixmap(icons::application().pixmap(48));
    box->setStandardButtons(QMessageBox::Close);
    box->button(QMessageBox::Close)->setText(Text::tr("Close")); // that of the desktop is in the desktop's language
    box->open();
}

} // namespace

void showAbout(QWidget *parent)
{
    show(parent, u"aboutDialog"_s, Text::tr("About Latchkey"), Text::tr("Latchkey %1").arg(LATCHKEY_VERSION ""_L1),
         Text::tr("Grants and revokes access to doors through the Seam API. Free software under the Apache License "
                  "2.0. Latchkey is not made by Seam."));
}

void showLicences(QWidget *parent)
{
    QStringList lines;
    for (const Library &library : libraries) {
        lines.append(Text::tr("%1: %2").arg(QLatin1StringView(library.name), QLatin1StringView(library.licence)));
    }
    show(parent, u"licencesDialog"_s, Text::tr("Licences"), Text::tr("Latchkey is built with:"), lines.join(u'\n'));
}

} // namespace latchkey
