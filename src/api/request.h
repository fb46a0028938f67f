// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec.h"
#include "api/cursorahead.h"
#include "api/endpoint.h"
#include "api/seamclient.h"

/// What the endpoint functions are made of: send, then decode away from the UI thread.
namespace latchkey::api {

/// Gives \a error, of an answer that cannot be read, what only the call knows.
ApiError completed(ApiError error, const Endpoint &endpoint, const Answer &answer);

/// What there is to do with an answer before it is decoded.
template <typename T> using Arrived = void (*)(const Answer &answer, const CallSource<T> &source);

template <typename T, typename Decode> Call<T> request(SeamClient &client, const Endpoint &endpoint,
                                                       const QJsonObject &parameters, Decode decode,
                                                       Arrived<T> arrived = nullptr)
{
    const CallSource<T> source;
    const Call<Answer> sent = client.send(endpoint, parameters);
    source.onCancel([sent] { sent.cancel(); });
    sent.then(&client, [&client, source, endpoint, decode, arrived](Result<Answer> answer) {
        source.onCancel({});
        if (!answer) {
            source.finish(std::unexpected(std::move(answer.error())));
            return;
        }
        if (arrived) {
            arrived(*answer, source);
        }
        client.decoder().run([source, endpoint, decode, answer = std::move(*answer)] {
            Result<T> decoded = decode(answer.body());
            source.finish(decoded ? std::move(decoded)
                                  : std::unexpected(completed(std::move(decoded.error()), endpoint, answer)));
        });
    });
    return source.call();
}

template <typename T> Call<T> requestOne(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters)
{
    return request<T>(client, endpoint, parameters,
                      [key = endpoint.responseKey](const QByteArray &body) { return codec::one<T>(body, key); });
}

template <typename T>
Call<QList<T>> requestList(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters)
{
    return request<QList<T>>(client, endpoint, parameters, [key = endpoint.responseKey](const QByteArray &body) {
        return codec::list<T>(body, key);
    });
}

template <typename T>
Call<Page<T>> requestPage(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters)
{
    return request<Page<T>>(
        client, endpoint, parameters,
        [key = endpoint.responseKey](const QByteArray &body) { return codec::page<T>(body, key); },
        [](const Answer &answer, const CallSource<Page<T>> &source) {
            if (const QString next = cursorAhead(answer.parts); !next.isEmpty()) {
                source.tell(next);
            }
        });
}

inline Call<Void> requestNothing(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters)
{
    return request<Void>(client, endpoint, parameters, [](const QByteArray &body) { return codec::nothing(body); });
}

} // namespace latchkey::api
