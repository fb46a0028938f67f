// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/fewids.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/rare.h"
#include "core/shorttext.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <span>

namespace latchkey {

/// Writes values one behind the other, compactly: what they are is known to who reads them. Equal texts are written
/// once. For what has members there is a function fields(), which names them.
class SnapshotWriter {
  public:
    template <typename... T> void operator()(const T &...values) { (write(values), ...); }
    const QByteArray &bytes() const { return m_bytes; }

  private:
    void write(bool value) { m_bytes.append(value ? '\1' : '\0'); }
    void write(int value);
    void write(double value);
    void write(Instant value);
    void write(const QUuid &value);
    void write(const QString &value);
    void write(const ShortText &value);
    void write(AccessMode value) { write(static_cast<int>(value)); }
    template <typename R> void write(const Id<R> &value) { write(value.uuid()); }
    template <typename T> void write(const std::optional<T> &value)
    {
        write(value.has_value());
        if (value) {
            write(*value);
        }
    }
    template <typename T> void write(const Rare<T> &value) { write(value.value()); }
    template <typename AnyId> void write(const FewIds<AnyId> &ids) { write(QList<AnyId>(ids)); }
    template <typename T> void write(const QList<T> &values) { write(std::span<const T>(values)); }
    template <typename T> void write(const std::span<const T> &values)
    {
        writeNumber(static_cast<quint64>(values.size()));
        std::ranges::for_each(values, [this](const T &value) { write(value); });
    }
    template <typename T> void write(const T &value) { fields(*this, value); }
    void writeNumber(quint64 number);

    QByteArray m_bytes;
    QHash<QString, quint64> m_texts{{QString(), 1}};
};

/// Reads what SnapshotWriter wrote, in the same order. Bytes that it did not write give empty values from there on.
class SnapshotReader {
  public:
    explicit SnapshotReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }
    template <typename... T> void operator()(T &...values) { (read(values), ...); }
    /// Whether everything was read, and nothing amiss.
    bool isDone() const { return !m_hasFailed && m_left.isEmpty(); }

  private:
    void read(bool &value) { value = readNumber() != 0; }
    void read(int &value);
    void read(double &value);
    void read(Instant &value);
    void read(QUuid &value);
    void read(QString &value);
    void read(ShortText &value) { value = ShortText::fromUtf8(take(readNumber())); }
    void read(AccessMode &value);
    template <typename T> T next()
    {
        T value{};
        read(value);
        return value;
    }
    template <typename R> void read(Id<R> &value) { value = Id<R>(next<QUuid>()); }
    template <typename T> void read(std::optional<T> &value)
    {
        if (next<bool>()) {
            read(value.emplace());
        }
    }
    template <typename T> void read(Rare<T> &rare) { rare = next<T>(); }
    template <typename T> void read(QList<T> &values)
    {
        const quint64 size = readNumber();
        values.reserve(static_cast<qsizetype>(std::min(size, quint64(1) << 16))); // it may be wrong
        for (quint64 row = 0; row < size && !m_hasFailed; ++row) {
            read(values.emplace_back());
        }
    }
    template <typename AnyId> void read(FewIds<AnyId> &ids)
    {
        for (quint64 left = readNumber(); left > 0 && !m_hasFailed; --left) {
            ids.append(next<AnyId>());
        }
    }
    template <typename T> void read(T &value) { fields(*this, value); }
    quint64 readNumber();
    QByteArrayView take(quint64 size);

    QByteArrayView m_left;
    QList<QString> m_texts{QString()};
    bool m_hasFailed = false;
};

} // namespace latchkey
