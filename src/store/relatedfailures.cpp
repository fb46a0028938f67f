// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// What RelatedLoader does with an answer that is of no use.
#include "store/relatedloader.h"
#include "store/workspacestore.h"

#include <QLoggingCategory>

namespace latchkey {

namespace {

Q_LOGGING_CATEGORY(relatedLog, "latchkey.related")

/// So many answers in a row that nobody understands are not those about a few odd grants.
constexpr int mostNotUnderstood = 16;

} // namespace

bool RelatedLoader::isOfTheQuestion(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::NotFound:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::BadResponse:
        return true;
    case ApiError::Kind::NotOffered:
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::ActionFailed:
        break;
    }
    return false;
}

void RelatedLoader::understood()
{
    m_wasUnderstood = true;
    m_notUnderstood = 0;
    if (m_error && isOfTheQuestion(m_error->kind) && !m_isHeld) {
        m_error.reset();
    }
}

void RelatedLoader::failed(const RelatedQuestion &question, const ApiError &error)
{
    if (error.kind == ApiError::Kind::NotOffered) {
        m_error = error;
        m_isOffered = false;
        m_backlog.clear();
        m_doors.giveUp();
        tellAllUntold();
    } else if (!isOfTheQuestion(error.kind)) {
        // The next ones would meet the same now.
        hold(error);
        m_backlog.putBack(question);
    } else if (error.kind != ApiError::Kind::NotFound) {
        notUnderstood(question, error);
    } else {
        m_backlog.halve(question); // one of them was deleted meanwhile; alone it says so itself, or its event does
    }
}

void RelatedLoader::tellUntold(AccessGrantId id)
{
    const AccessGrant *grant = m_store.grants.find(id);
    if (grant && !m_store.knowsRelated(*grant)) {
        m_store.places.setUntold(id, true);
    }
}

void RelatedLoader::tellAllUntold()
{
    for (const AccessGrant &grant : m_store.grants.rows()) {
        tellUntold(grant.id);
    }
}

/// Because of one of them perhaps, that hides the others.
void RelatedLoader::notUnderstood(const RelatedQuestion &question, const ApiError &error)
{
    if (++m_notUnderstood >= mostNotUnderstood) {
        hold(error);
        m_backlog.putBack(question);
    } else if (!m_backlog.halve(question)) {
        qCWarning(relatedLog) << "What belongs to one grant is of no use:" << error.detail;
        for (const AccessGrantId grant : question.grants) {
            m_inVain.insert(grant);
            m_store.places.setUntold(grant, true);
        }
        if (!m_wasUnderstood) {
            m_error = error;
        }
    }
}

/// They may name other methods now.
void RelatedLoader::grantsChanged(const ChangeSet &change)
{
    for (const QUuid &id : change.changed + change.removed) {
        m_inVain.remove(AccessGrantId(id));
        m_store.places.setUntold(AccessGrantId(id), false);
    }
}

void RelatedLoader::hold(const ApiError &error)
{
    m_error = error;
    m_isHeld = true;
}

} // namespace latchkey
