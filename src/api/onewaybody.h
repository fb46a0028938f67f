// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace latchkey {

/// The body of a request, which can be read once only. QNetworkAccessManager sends a POST again by itself when
/// the connection closes before the answer, so that a server may act several times on one request; it cannot
/// with a body that cannot be rewound, and fails with ContentReSendError instead.
class OneWayBody final : public QIODevice {
    Q_OBJECT

  public:
    explicit OneWayBody(QByteArray content, QObject *parent = nullptr);

    /// Whether any of it was handed to the network.
    bool wasRead() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 size() const override { return m_content.size(); }
    qint64 bytesAvailable() const override;

  protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 length) override;

  private:
    QByteArray m_content;
    qint64 m_position = 0;
};

} // namespace latchkey
