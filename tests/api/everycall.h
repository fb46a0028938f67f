// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"

namespace latchkey::test {

/// One way to call one endpoint, with what it must put on the wire.
struct EveryCall {
    using Done = std::function<void(const ApiError *error)>;

    QByteArray name; ///< the path, and what is special about the parameters
    QByteArray path;
    bool isWrite = false;
    QByteArray body;                                                         ///< as JSON; empty: it is a GET
    std::function<void(SeamClient &client, QObject *context, Done done)> go; ///< tells the error, or null
};

/// Every endpoint, in every variant it has: with what it requires alone, with each optional parameter besides, and with
/// all of them; a variant is what the schema of the contract calls one. What only its words forbid together goes
/// together here: who calls has to know.
QList<EveryCall> everyCall();

} // namespace latchkey::test
