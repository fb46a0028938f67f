// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace latchkey::test {

TestCertificate::TestCertificate()
{
    const QTemporaryDir folder;
    const QString certificatePath = folder.filePath(u"certificate.pem"_s);
    const QString keyPath = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                 u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s,
                                 u"-keyout"_s, keyPath, u"-out"_s, certificatePath});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qFatal("The openssl program could not make a certificate: %s", openssl.readAllStandardError().constData());
    }
    QFile certificate(certificatePath);
    QFile key(keyPath);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly)) {
        qFatal("The certificate made by openssl cannot be read.");
    }
    m_certificate = QSslCertificate(&certificate);
    m_key = QSslKey(&key, QSsl::Rsa);
}

QSslConfiguration TestCertificate::server() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(m_certificate);
    configuration.setPrivateKey(m_key);
    return configuration;
}

QSslConfiguration TestCertificate::trusting() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(m_certificate);
    return configuration;
}

} // namespace latchkey::test
