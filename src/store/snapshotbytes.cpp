// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotbytes.h"

#include <QtEndian>

#include <bit>

namespace latchkey {
namespace {

bool isLatin1(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() <= 0xFF; });
}

} // namespace

void SnapshotWriter::write(int value)
{
    const auto wide = static_cast<qint64>(value);
    writeNumber(static_cast<quint64>(wide < 0 ? -2 * wide - 1 : 2 * wide)); // small ones are short, of either sign
}

void SnapshotWriter::write(double value)
{
    const quint64_le bits(std::bit_cast<quint64>(value));
    m_bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
}

void SnapshotWriter::write(Instant value)
{
    const qint64_le count(value.time_since_epoch().count());
    m_bytes.append(reinterpret_cast<const char *>(&count), sizeof count);
}

void SnapshotWriter::write(const QUuid &value) { m_bytes.append(value.toRfc4122()); }

/// Its number where it was met before, else nothing and the text.
void SnapshotWriter::write(const QString &value)
{
    if (const auto known = m_texts.constFind(value); known != m_texts.cend()) {
        writeNumber(*known);
        return;
    }
    m_texts.insert(value, static_cast<quint64>(m_texts.size()) + 1);
    const bool isShort = isLatin1(value);
    const QByteArray text = isShort ? value.toLatin1() : value.toUtf8();
    writeNumber(0);
    write(isShort);
    writeNumber(static_cast<quint64>(text.size()));
    m_bytes.append(text);
}

void SnapshotWriter::write(const ShortText &value)
{
    writeNumber(static_cast<quint64>(value.utf8().size()));
    m_bytes.append(value.utf8());
}

void SnapshotWriter::writeNumber(quint64 number)
{
    for (; number > 0x7F; number >>= 7) {
        m_bytes.append(static_cast<char>((number & 0x7F) | 0x80));
    }
    m_bytes.append(static_cast<char>(number));
}

void SnapshotReader::read(int &value)
{
    const quint64 number = readNumber();
    const auto half = static_cast<qint64>(number / 2);
    value = static_cast<int>(number % 2 == 0 ? half : -half - 1);
}

void SnapshotReader::read(double &value)
{
    quint64_le bits(0);
    const QByteArrayView bytes = take(sizeof bits);
    std::ranges::copy(bytes, reinterpret_cast<char *>(&bits));
    value = std::bit_cast<double>(quint64(bits));
}

void SnapshotReader::read(Instant &value)
{
    qint64_le count(0);
    const QByteArrayView bytes = take(sizeof count);
    std::ranges::copy(bytes, reinterpret_cast<char *>(&count));
    value = Instant(std::chrono::milliseconds(qint64(count)));
}

void SnapshotReader::read(QUuid &value) { value = QUuid::fromRfc4122(take(16)); }

void SnapshotReader::read(QString &value)
{
    const quint64 number = readNumber();
    if (number > static_cast<quint64>(m_texts.size())) {
        take(number); // there is no such text, and not so much left either
        m_hasFailed = true;
    } else if (number > 0) {
        value = m_texts.at(static_cast<qsizetype>(number) - 1);
    } else if (!m_hasFailed) {
        bool isShort = false;
        read(isShort);
        const QByteArrayView text = take(readNumber());
        value = isShort ? QString::fromLatin1(text) : QString::fromUtf8(text);
        m_texts.append(value);
    }
}

void SnapshotReader::read(AccessMode &value)
{
    int number = 0;
    read(number);
    const bool isKnown = number >= 0 && number <= static_cast<int>(AccessMode::Unknown);
    value = isKnown ? static_cast<AccessMode>(number) : AccessMode::Unknown;
}

quint64 SnapshotReader::readNumber()
{
    quint64 number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const QByteArrayView byte = take(1);
        if (byte.isEmpty()) {
            return 0;
        }
        const auto bits = static_cast<unsigned char>(byte.front());
        number |= static_cast<quint64>(bits & 0x7F) << shift;
        if (bits < 0x80) {
            return number;
        }
    }
    m_hasFailed = true;
    return 0;
}

/// Empty when there is less than \a size left.
QByteArrayView SnapshotReader::take(quint64 size)
{
    if (m_hasFailed || size > static_cast<quint64>(m_left.size())) {
        m_hasFailed = true;
        return {};
    }
    const QByteArrayView taken = m_left.first(static_cast<qsizetype>(size));
    m_left = m_left.sliced(static_cast<qsizetype>(size));
    return taken;
}

} // namespace latchkey
