// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/encodecard.h"

#include "api/accessmethods.h"
#include "operations/answers.h"
#include "operations/attemptoperation.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Advice {
    QLatin1StringView errorType;
    const char *sentence = nullptr;
};

constexpr std::array encodingAdvice{
    Advice{"no_credential_on_encoder"_L1,
           QT_TRANSLATE_NOOP("Operation", "No card lies on the encoder. Put a card on it and try again.")},
    Advice{"incompatible_card_format"_L1,
           QT_TRANSLATE_NOOP("Operation", "This kind of card does not fit. Use a card of the right type.")},
    Advice{"credential_cannot_be_reissued"_L1,
           QT_TRANSLATE_NOOP("Operation", "This card cannot be written again. Add a new card to the grant.")},
    Advice{"credential_deleted"_L1,
           QT_TRANSLATE_NOOP("Operation", "The card was deleted meanwhile. Refresh to see what is there now.")},
    Advice{"encoder_not_online"_L1,
           QT_TRANSLATE_NOOP("Operation", "The encoder is offline. Check its power, its cable and its computer.")},
    Advice{"encoder_communication_timeout"_L1,
           QT_TRANSLATE_NOOP("Operation", "The encoder does not answer. Check its power, its cable and its computer.")},
    Advice{"encoding_interrupted"_L1,
           QT_TRANSLATE_NOOP("Operation", "The card was taken away too early. Try again and hold it still.")},
    Advice{"bridge_disconnected"_L1,
           QT_TRANSLATE_NOOP("Operation", "Seam Bridge, which reaches the encoder, is not running. Start it on site.")},
    Advice{"action_attempt_expired"_L1,
           QT_TRANSLATE_NOOP("Operation", "Nobody put a card on the encoder in time. Try again.")},
    // What guides call it, though the contract has no_credential_on_encoder.
    Advice{"no_card_on_encoder"_L1,
           QT_TRANSLATE_NOOP("Operation", "No card lies on the encoder. Put a card on it and try again.")},
};

class EncodeCard final : public AttemptOperation {
  public:
    EncodeCard(AccessMethodId method, AcsEncoderId encoder, const AttemptWatch &watch)
        : AttemptOperation(encodeCardKind, QCoreApplication::translate("Operation", "Encode a card"))
        , m_request{.accessMethodId = method, .acsEncoderId = encoder}
    {
        addSubject(method.uuid());
        addSubject(encoder.uuid());
        addAttempt([this] { return previewOf(api::endpoints::accessMethodsEncode, m_request.toJson()); },
                   [this](SeamClient &client) { return api::accessmethods::encode(client, m_request); }, watch);
        addRead([method](OperationContext &context, const Done &done) {
            api::accessmethods::get(context.client, method)
                .then(context.guard, readBack(context.store.methods, method, done));
        });
    }
    void prepare(const WorkspaceStore &store) override
    {
        const QList<QUuid> grants = store.grantsByMethod.find(m_request.accessMethodId.uuid());
        for (const QUuid &grant : grants) {
            addSubject(grant);
        }
        if (!grants.isEmpty()) {
            setPerson(grantName(store, AccessGrantId(grants.constFirst())));
            setTitle(QCoreApplication::translate("Operation", "Encode the card of %1")
                         .arg(grantName(store, AccessGrantId(grants.constFirst()))));
        }
    }
    QJsonObject data() const override
    {
        return {{u"access_method_id"_s, recorded(m_request.accessMethodId)},
                {u"acs_encoder_id"_s, recorded(m_request.acsEncoderId)},
                {attemptField, recordedAttempt()}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data)
    {
        const AccessMethodId method = idIn<AccessMethodId>(data, "access_method_id"_L1);
        const AcsEncoderId encoder = idIn<AcsEncoderId>(data, "acs_encoder_id"_L1);
        if (method.isNull() || encoder.isNull()) {
            return nullptr;
        }
        auto operation = std::make_unique<EncodeCard>(method, encoder, encodingWatch());
        operation->restoreAttempt(data);
        return operation;
    }

  private:
    QString refusal(const ActionAttempt &attempt) const override
    {
        const auto known = std::ranges::find(encodingAdvice, attempt.errorType, &Advice::errorType);
        return known != encodingAdvice.end()
                   ? QCoreApplication::translate("Operation", known->sentence)
                   : QCoreApplication::translate("Operation", "The card was not written: %1").arg(attempt.errorMessage);
    }

    api::accessmethods::Encode m_request;
};

} // namespace

const OperationKind encodeCardKind{
    .name = "encode_card", .nature = OperationNature::Act, .restore = &EncodeCard::restored};

std::unique_ptr<Operation> encodeCard(AccessMethodId method, AcsEncoderId encoder, const AttemptWatch &watch)
{
    return std::make_unique<EncodeCard>(method, encoder, watch);
}

} // namespace latchkey
