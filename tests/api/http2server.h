// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/testcertificate.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace latchkey::test {

/// The Node server of tests/support/http2server.mjs, which speaks HTTP/2 only, as "localhost".
class Http2Server : public QObject {
    Q_OBJECT

  public:
    explicit Http2Server(const TestCertificate &certificate);
    ~Http2Server() override;

    /// Waits until it listens.
    bool start();
    QUrl url() const;
    /// One of the manners it knows; waits until it has it.
    void order(const QByteArray &manner);

    /// The requests that have arrived: path, session and body.
    const QList<QJsonObject> &requests() const { return m_requests; }
    /// The streams that ended without an answer: path, session and reset, the code of RST_STREAM.
    const QList<QJsonObject> &losses() const { return m_losses; }

  private:
    void read();

    QTemporaryDir m_folder;
    QProcess m_node;
    int m_port = 0;
    int m_obeyed = 0;
    QList<QJsonObject> m_requests;
    QList<QJsonObject> m_losses;
};

} // namespace latchkey::test
