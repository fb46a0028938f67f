// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/pager.h"

#include "core/apierrortext.h"

#include <QCoreApplication>

namespace latchkey {

ApiError endlessList()
{
    ApiError error{.kind = ApiError::Kind::BadResponse};
    error.detail = QCoreApplication::translate("ApiError", "The list of pages has no proper end.");
    error.message = explain(error).sentence;
    return error;
}

} // namespace latchkey
