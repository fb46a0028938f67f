// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Feeds bytes to what reads a refusal: two bytes make the status, a line the Retry-After header, the rest the body.
#include "api/answer.h"
#include "core/apierrortext.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    latchkey::HttpAnswer http;
    http.status = 100 + (data[0] * 256 + data[1]) % 500;
    http.contentType = "application/json";
    const QByteArray rest(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const qsizetype end = rest.indexOf('\n');
    http.retryAfter = rest.first(std::max<qsizetype>(end, 0));
    http.parts = {rest.sliced(end + 1)};
    const auto result = latchkey::judge(http);
    if (!result) {
        const auto text = latchkey::explain(result.error());
        if (text.title.isEmpty() || text.sentence.isEmpty()) {
            __builtin_trap();
        }
    }
    return 0;
}
