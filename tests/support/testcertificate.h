// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace latchkey::test {

/// A certificate for "localhost" that no system trusts, made anew by the openssl program.
class TestCertificate {
  public:
    TestCertificate();

    /// For a server.
    QSslConfiguration server() const;
    /// For a client that trusts it.
    QSslConfiguration trusting() const;
    QByteArray certificatePem() const { return m_certificate.toPem(); }
    QByteArray keyPem() const { return m_key.toPem(); }

  private:
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace latchkey::test
