// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vault/sealedfile.h"

#include "vault/sodium.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

#include <sodium.h>
#include <zstd.h>

namespace latchkey {
namespace {

// The file: the kind, the stream's header, then messages, each behind its size. A section is a message with its name
// and as many with pieces of one zstd frame as it takes, the last of them tagged. An empty message ends the file.
constexpr QByteArrayView kind("LatchkeySealed\0\1", 16); ///< its last byte is the version
constexpr qsizetype pieceSize = qsizetype(1) << 20;
/// What no section comes near: a size beyond it is wrong.
constexpr quint64 maxContentSize = quint64(1) << 30;

using MessageSize = quint32_le;
using Tag = unsigned char;

constexpr Tag inSection = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
constexpr Tag endOfSection = crypto_secretstream_xchacha20poly1305_TAG_PUSH;
constexpr Tag endOfFile = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype sealSize = crypto_secretstream_xchacha20poly1305_ABYTES;

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
size_t count(QByteArrayView bytes) { return static_cast<size_t>(bytes.size()); }

/// Empty where there is not enough memory.
QByteArray compressed(const QByteArray &content)
{
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(count(content))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(frame.data(), count(frame), content.constData(), count(content), ZSTD_CLEVEL_DEFAULT);
    frame.truncate(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return frame;
}

std::optional<QByteArray> decompressed(const QByteArray &frame)
{
    const unsigned long long size = ZSTD_getFrameContentSize(frame.constData(), count(frame));
    if (size > maxContentSize) { // also the values that stand for errors
        return std::nullopt;
    }
    QByteArray content(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (ZSTD_decompress(content.data(), count(content), frame.constData(), count(frame)) != size) {
        return std::nullopt;
    }
    return content;
}

} // namespace

bool isSealedFile(const QString &path)
{
    // A pipe would be waited for.
    const QByteArrayView name = kind.chopped(1);
    QFile file(path);
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && file.read(name.size()) == name;
}

QString describe(SealFailure failure)
{
    switch (failure) {
    case SealFailure::Unreadable:
        return QStringLiteral("it cannot be read");
    case SealFailure::Foreign:
        return QStringLiteral("it is of another version or kind");
    case SealFailure::Damaged:
        return QStringLiteral("it is damaged or sealed with another key");
    }
    return {};
}

/// One way through the messages of a file; the state holds a key.
class SealingStream {
  public:
    SealingStream(QIODevice &file, const DataKey &key)
        : m_file(file)
    {
        makeSodiumReady();
        QByteArray header(headerSize, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, raw(header), key.bytes().data());
        m_file.write(kind.data(), kind.size());
        m_file.write(header);
    }
    ~SealingStream() { sodium_memzero(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(SealingStream)

    void write(QByteArrayView message, Tag tag)
    {
        QByteArray sealed(message.size() + sealSize, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&m_state, raw(sealed), nullptr, raw(message), count(message),
                                                   raw(kind), count(kind), tag);
        const MessageSize size(static_cast<quint32>(sealed.size()));
        m_file.write(reinterpret_cast<const char *>(&size), sizeof size);
        m_file.write(sealed);
    }

  private:
    QIODevice &m_file;
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

class UnsealingStream {
  public:
    struct Message {
        QByteArray text;
        Tag tag = inSection;
    };

    explicit UnsealingStream(const QString &path)
        : m_file(path)
    {
        makeSodiumReady();
    }
    ~UnsealingStream() { sodium_memzero(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(UnsealingStream)

    std::optional<SealFailure> open(const DataKey &key)
    {
        // A pipe would be waited for.
        if (!QFileInfo(m_file).isFile() || !m_file.open(QIODevice::ReadOnly)) {
            return SealFailure::Unreadable;
        }
        if (m_file.read(kind.size()) != kind) {
            return SealFailure::Foreign;
        }
        const QByteArray header = m_file.read(headerSize);
        const bool isWhole = header.size() == headerSize;
        if (!isWhole ||
            crypto_secretstream_xchacha20poly1305_init_pull(&m_state, raw(header), key.bytes().data()) != 0) {
            return SealFailure::Damaged;
        }
        return std::nullopt;
    }

    /// The next message; none where it is not as it was written.
    std::optional<Message> read()
    {
        MessageSize size;
        const bool hasSize = m_file.read(reinterpret_cast<char *>(&size), sizeof size) == sizeof size;
        if (!hasSize || size < sealSize || size > pieceSize + sealSize) {
            return std::nullopt;
        }
        const QByteArray sealed = m_file.read(size);
        if (sealed.size() != size) {
            return std::nullopt;
        }
        Message message{.text = QByteArray(sealed.size() - sealSize, Qt::Uninitialized)};
        if (crypto_secretstream_xchacha20poly1305_pull(&m_state, raw(message.text), nullptr, &message.tag, raw(sealed),
                                                       count(sealed), raw(kind), count(kind)) != 0) {
            return std::nullopt;
        }
        return message;
    }
    bool isAtEnd() const { return m_file.atEnd(); }

  private:
    QFile m_file;
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

SealedWriter::SealedWriter(const QString &path, const DataKey &key)
    : m_file(path)
{
    if (m_file.open(QIODevice::WriteOnly)) {
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        m_stream = std::make_unique<SealingStream>(m_file, key);
    }
}

SealedWriter::~SealedWriter() = default;

void SealedWriter::add(const SealedSection &section)
{
    if (!m_stream) {
        return;
    }
    m_stream->write(section.name, inSection);
    const QByteArray frame = compressed(section.content);
    m_isWhole = m_isWhole && !frame.isEmpty();
    for (qsizetype begin = 0; begin < frame.size(); begin += pieceSize) {
        const qsizetype end = std::min(begin + pieceSize, frame.size());
        m_stream->write(QByteArrayView(frame).sliced(begin, end - begin),
                        end == frame.size() ? endOfSection : inSection);
    }
}

std::expected<void, QString> SealedWriter::commit()
{
    if (!m_isWhole) {
        return std::unexpected(QStringLiteral("a part of it could not be compressed"));
    }
    if (m_stream) {
        m_stream->write({}, endOfFile);
        if (m_file.commit()) {
            return {};
        }
    }
    return std::unexpected(m_file.errorString());
}

std::expected<SealedReader, SealFailure> SealedReader::open(const QString &path, const DataKey &key)
{
    auto stream = std::make_unique<UnsealingStream>(path);
    if (const auto failure = stream->open(key)) {
        return std::unexpected(*failure);
    }
    return SealedReader(std::move(stream));
}

SealedReader::SealedReader(std::unique_ptr<UnsealingStream> stream)
    : m_stream(std::move(stream))
{
}

SealedReader::SealedReader(SealedReader &&other) noexcept = default;
SealedReader &SealedReader::operator=(SealedReader &&other) noexcept = default;
SealedReader::~SealedReader() = default;

std::expected<std::optional<PackedSection>, SealFailure> SealedReader::nextPacked()
{
    auto message = m_stream->read();
    if (message && message->tag == endOfFile && m_stream->isAtEnd()) {
        return std::nullopt;
    }
    if (!message || message->tag != inSection) {
        return std::unexpected(SealFailure::Damaged);
    }
    PackedSection section{.name = message->text, .frame = {}};
    do {
        message = m_stream->read();
        if (!message || message->tag == endOfFile) {
            return std::unexpected(SealFailure::Damaged);
        }
        section.frame += message->text;
    } while (message->tag != endOfSection);
    return section;
}

std::expected<std::optional<SealedSection>, SealFailure> SealedReader::next()
{
    const auto packed = nextPacked();
    if (!packed || !*packed) {
        return packed ? std::expected<std::optional<SealedSection>, SealFailure>(std::nullopt)
                      : std::unexpected(packed.error());
    }
    auto section = (*packed)->unpacked();
    return section ? std::expected<std::optional<SealedSection>, SealFailure>(std::move(section))
                   : std::unexpected(SealFailure::Damaged);
}

std::expected<QList<PackedSection>, SealFailure> SealedReader::rest()
{
    QList<PackedSection> all;
    auto section = nextPacked();
    for (; section && *section; section = nextPacked()) {
        all.append(**std::move(section));
    }
    return section ? std::expected<QList<PackedSection>, SealFailure>(std::move(all))
                   : std::unexpected(section.error());
}

std::optional<SealedSection> PackedSection::unpacked() const
{
    auto content = decompressed(frame);
    return content ? std::optional(SealedSection{.name = name, .content = *std::move(content)}) : std::nullopt;
}

} // namespace latchkey
