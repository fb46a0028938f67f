// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/recorder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Shorter ones may be numbers and words, whose value counts.
constexpr qsizetype shortestToken = 16;

bool isHexDigit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
}

bool isOfToken(char character)
{
    return isHexDigit(character) || character == '-' || character == ':' || character == '.' || character == 'T' ||
           character == 'Z';
}

/// \a text with the ids and times in it made alike: what remains is what the contract can be broken by.
QByteArray shapeOf(QByteArray text)
{
    const auto end = text.end();
    for (auto at = std::find_if(text.begin(), end, isOfToken); at != end; at = std::find_if(at, end, isOfToken)) {
        const auto next = std::find_if_not(at, end, isOfToken);
        if (next - at >= shortestToken) {
            std::replace_if(at, next, isHexDigit, '0');
        }
        at = next;
    }
    return text;
}

QJsonArray pairsOf(const Query &query)
{
    QJsonArray pairs;
    for (const auto &[name, value] : query) {
        pairs.append(QJsonArray{name, value});
    }
    return pairs;
}

QByteArray written(const Request &request, const Reply &reply)
{
    const QJsonObject exchange{{u"method"_s, QString::fromLatin1(request.method)},
                               {u"path"_s, request.path},
                               {u"userAgent"_s, QString::fromUtf8(request.userAgent)},
                               {u"query"_s, pairsOf(request.query)},
                               {u"request"_s, QString::fromUtf8(request.body)},
                               {u"status"_s, reply.status},
                               {u"contentType"_s, QString::fromLatin1(reply.contentType)},
                               {u"hasRequestId"_s, !reply.requestId.isEmpty()}};
    return QJsonDocument(exchange).toJson(QJsonDocument::Compact) + '\n' + reply.body;
}

/// Under another name first: a test that is killed must not leave half an exchange to be judged.
bool writeWhole(const QString &name, const QByteArray &content)
{
    QTemporaryFile file(name + ".XXXXXX.part"_L1);
    if (!file.open() || file.write(content) != content.size() || !file.flush()) {
        return false;
    }
    // It fails where another test was faster with the same.
    file.setAutoRemove(!file.rename(name));
    return QFile::exists(name);
}

} // namespace

Recorder::Recorder()
    : m_folder(qEnvironmentVariable("LATCHKEY_SANDBOX_RECORD"))
{
    if (!m_folder.isEmpty()) {
        QDir().mkpath(m_folder);
    }
}

void Recorder::record(const Request &request, const Reply &reply)
{
    if (m_folder.isEmpty()) {
        return;
    }
    const QByteArray exchange = written(request, reply);
    const QByteArray shape = QCryptographicHash::hash(shapeOf(exchange), QCryptographicHash::Sha1).toHex();
    if (m_known.contains(shape)) {
        return;
    }
    m_known.insert(shape);
    const QString name = m_folder + u'/' + QString::fromLatin1(shape);
    // Another test may have written the same.
    if (!QFile::exists(name) && !writeWhole(name, exchange)) {
        qWarning("latchkey-sandbox: cannot record to %s", qUtf8Printable(name));
    }
}

} // namespace latchkey::sandbox
