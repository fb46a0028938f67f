// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/keychainsecretstore.h"

#include "session/keychainsession.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace latchkey {

/// The jobs that the keychain has not answered. It does one after another: none is answered before those ahead of it.
class KeychainQueue {
  public:
    explicit KeychainQueue(std::chrono::milliseconds timeLimit)
        : m_timeLimit(timeLimit)
    {
    }
    void enter()
    {
        if (m_jobs++ == 0) {
            m_firstDue.setRemainingTime(m_timeLimit);
        }
    }
    void leave()
    {
        --m_jobs;
        m_firstDue.setRemainingTime(m_timeLimit);
    }
    bool isEmpty() const { return m_jobs == 0; }
    /// When the keychain counts as silent, for a job that enters now.
    QDeadlineTimer silentFrom() const { return m_jobs > 0 ? m_firstDue : QDeadlineTimer(m_timeLimit); }

  private:
    std::chrono::milliseconds m_timeLimit;
    int m_jobs = 0;
    QDeadlineTimer m_firstDue; ///< when the first of the jobs should have its answer
};

namespace {

using Kind = SecretFailure::Kind;

QString service() { return u"Latchkey"_s; }

/// The code for "no backend" is never given by the libsecret backend: it says "other" and names the bus, the
/// missing collection, the program that would have started a bus, or nothing at all when the library is not there.
/// These words are not translated.
bool namesMissingService(const QString &text)
{
    return text.contains("D-Bus"_L1) || text.contains("org.freedesktop"_L1) || text.contains("/collection/"_L1) ||
           text.contains("NoServer"_L1) || text.contains("dbus-launch"_L1) || text == "Unknown error"_L1;
}

std::optional<SecretFailure> failureOf(QKeychain::Error error, const QString &text)
{
    switch (error) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
        return SecretFailure{.kind = Kind::NotFound, .systemMessage = text};
    case QKeychain::AccessDeniedByUser:
        return SecretFailure{.kind = Kind::Denied, .systemMessage = text};
    case QKeychain::AccessDenied:
        return SecretFailure{.kind = Kind::Locked, .systemMessage = text};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretFailure{.kind = Kind::NoBackend, .systemMessage = text};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretFailure{.kind = namesMissingService(text) ? Kind::NoBackend : Kind::Failed, .systemMessage = text};
}

using JobEnd = std::function<void(std::optional<SecretFailure>, QKeychain::Job *)>;

/// Starts \a job; \a ended gets the finished job, or none when the deadline passed. A job that does not end is left
/// alone: the backend still holds its address, and it deletes itself should it ever end.
void run(QKeychain::Job *job, const std::shared_ptr<KeychainQueue> &queue, const QDeadlineTimer &deadline,
         QObject *context, JobEnd ended)
{
    if (queue->isEmpty()) {
        forgetKeychainSession(); // the service may have been started again since the last job
    }
    queue->enter();
    QObject::connect(job, &QKeychain::Job::finished, job, [queue] { queue->leave(); });
    const auto isOver = std::make_shared<bool>(false);
    const auto end = std::make_shared<JobEnd>(std::move(ended));
    QObject::connect(job, &QKeychain::Job::finished, context, [isOver, end](QKeychain::Job *finished) {
        if (!std::exchange(*isOver, true)) {
            (*end)(failureOf(finished->error(), finished->errorString()), finished);
        }
    });
    QTimer::singleShot(std::chrono::milliseconds(deadline.remainingTime()), context, [isOver, end] {
        if (!std::exchange(*isOver, true)) {
            (*end)(SecretFailure{.kind = Kind::TimedOut, .systemMessage = {}}, nullptr);
        }
    });
    job->start();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds timeLimit)
    : m_timeLimit(timeLimit)
    , m_queue(std::make_shared<KeychainQueue>(timeLimit))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &account, QObject *context, ReadHandler handler)
{
    const QDeadlineTimer deadline(m_timeLimit);
    const auto wasRead = [this, deadline, account, context,
                          handler = std::move(handler)](const std::expected<QString, SecretFailure> &secret) {
        if (secret || secret.error().kind != Kind::NotFound) {
            handler(secret);
            return;
        }
        const auto probed = [this, deadline, account, context,
                             handler](const std::expected<void, SecretFailure> &open) {
            if (open) {
                readUntil(deadline, account, context, handler);
            } else {
                handler(std::unexpected(open.error()));
            }
        };
        removeUntil(deadline, u"probe"_s, context, probed);
    };
    readUntil(deadline, account, context, wasRead);
}

void KeychainSecretStore::readUntil(const QDeadlineTimer &deadline, const QString &account, QObject *context,
                                    ReadHandler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(account);
    run(job, m_queue, deadline, context,
        [handler = std::move(handler)](const std::optional<SecretFailure> &failure, QKeychain::Job *finished) {
            if (failure) {
                handler(std::unexpected(*failure));
            } else {
                handler(static_cast<QKeychain::ReadPasswordJob *>(finished)->textData());
            }
        });
}

void KeychainSecretStore::write(const QString &account, const QString &secret, QObject *context, Handler handler)
{
    writeUntil(m_queue->silentFrom(), account, secret, context, std::move(handler));
}

void KeychainSecretStore::remove(const QString &account, QObject *context, Handler handler)
{
    removeUntil(QDeadlineTimer(m_timeLimit), account, context, handler);
}

void KeychainSecretStore::writeUntil(const QDeadlineTimer &deadline, const QString &account, const QString &secret,
                                     QObject *context, Handler handler)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(account);
    job->setTextData(secret);
    run(job, m_queue, deadline, context,
        [handler = std::move(handler)](const std::optional<SecretFailure> &failure, QKeychain::Job *) {
            if (failure) {
                handler(std::unexpected(*failure));
            } else {
                handler({});
            }
        });
}

void KeychainSecretStore::removeUntil(const QDeadlineTimer &deadline, const QString &account, QObject *context,
                                      const Handler &handler)
{
    const auto written = [this, deadline, account, context, handler](const std::expected<void, SecretFailure> &open) {
        if (!open) {
            handler(open);
            return;
        }
        auto *job = new QKeychain::DeletePasswordJob(service());
        job->setKey(account);
        run(job, m_queue, deadline, context, [handler](const std::optional<SecretFailure> &failure, QKeychain::Job *) {
            if (failure && failure->kind != Kind::NotFound) {
                handler(std::unexpected(*failure));
            } else {
                handler({});
            }
        });
    };
    writeUntil(deadline, account, QString(), context, written);
}

} // namespace latchkey
