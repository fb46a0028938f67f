// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/endpoint.h"
#include "api/page.h"

#include <QByteArray>
#include <QJsonObject>

/// What the endpoint functions are made of: send, then decode away from the UI thread.
namespace latchkey::api {

template <typename T> Call<T> requestOne(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters);
template <typename T>
Call<QList<T>> requestList(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters);
template <typename T>
Call<Page<T>> requestPage(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters);
Call<Void> requestNothing(SeamClient &client, const Endpoint &endpoint, const QJsonObject &parameters);

} // namespace latchkey::api
