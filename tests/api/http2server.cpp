// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http2server.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

Http2Server::Http2Server(const TestCertificate &certificate)
{
    const QString certificatePath = m_folder.filePath(u"certificate.pem"_s);
    const QString keyPath = m_folder.filePath(u"key.pem"_s);
    if (!write(certificatePath, certificate.certificatePem()) || !write(keyPath, certificate.keyPem())) {
        qFatal("The certificate cannot be written.");
    }
    connect(&m_node, &QProcess::readyReadStandardOutput, this, &Http2Server::read);
    m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_node.start(QStringLiteral(LATCHKEY_NODE), {QStringLiteral(LATCHKEY_HTTP2_SERVER), certificatePath, keyPath});
}

Http2Server::~Http2Server()
{
    m_node.disconnect(this);
    m_node.kill();
    m_node.waitForFinished();
}

bool Http2Server::start()
{
    return QTest::qWaitFor([this] { return m_port != 0; }, 20'000);
}

QUrl Http2Server::url() const { return QUrl(u"https://localhost:%1"_s.arg(m_port)); }

void Http2Server::order(const QByteArray &manner)
{
    const int before = m_obeyed;
    m_node.write(manner + '\n');
    QVERIFY(QTest::qWaitFor([&] { return m_obeyed > before; }, 20'000));
}

void Http2Server::read()
{
    while (m_node.canReadLine()) {
        const QJsonObject seen = QJsonDocument::fromJson(m_node.readLine()).object();
        if (seen.contains("port"_L1)) {
            m_port = seen.value("port"_L1).toInt();
        } else if (seen.contains("obeyed"_L1)) {
            ++m_obeyed;
        } else if (seen.contains("reset"_L1)) {
            m_losses.append(seen);
        } else {
            m_requests.append(seen);
        }
    }
}

} // namespace latchkey::test
