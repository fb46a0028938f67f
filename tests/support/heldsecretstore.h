// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/memorysecretstore.h"
#include "support/failingsecretstore.h"

#include <QList>
#include <QPointer>

namespace latchkey::test {

/// A keychain in memory that can be made to answer later, as one that asks for its password first, or to fail.
class HeldSecretStore final : public SecretStore {
  public:
    void read(const QString &account, QObject *context, ReadHandler handler) override
    {
        hold(context, [this, account, context, handler = std::move(handler)] {
            if (m_failure) {
                FailingSecretStore(*m_failure).read(account, context, handler);
            } else {
                m_memory.read(account, context, handler);
            }
        });
    }
    void write(const QString &account, const QString &secret, QObject *context, Handler handler) override
    {
        hold(context, [this, account, secret, context, handler = std::move(handler)] {
            if (m_failure) {
                FailingSecretStore(*m_failure).write(account, secret, context, handler);
            } else {
                m_memory.write(account, secret, context, handler);
            }
        });
    }
    void remove(const QString &account, QObject *context, Handler handler) override
    {
        hold(context,
             [this, account, context, handler = std::move(handler)] { m_memory.remove(account, context, handler); });
    }

    /// What reading and writing fail with from now on; none: they do not.
    void setFailure(std::optional<SecretFailure::Kind> failure) { m_failure = failure; }
    void setHolding(bool holding) { m_isHolding = holding; }
    /// Answers what was held back, and what comes from now on.
    void release()
    {
        m_isHolding = false;
        for (const auto &[context, job] : std::exchange(m_held, {})) {
            if (context) {
                job();
            }
        }
    }

  private:
    void hold(QObject *context, std::function<void()> job)
    {
        if (m_isHolding) {
            m_held.append({context, std::move(job)});
        } else {
            job();
        }
    }

    MemorySecretStore m_memory;
    std::optional<SecretFailure::Kind> m_failure;
    bool m_isHolding = false;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
};

} // namespace latchkey::test
