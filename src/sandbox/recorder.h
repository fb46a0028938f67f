// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/message.h"

#include <QSet>

namespace latchkey::sandbox {

/// Writes down what the engine was asked and what it answered, where the environment variable LATCHKEY_SANDBOX_RECORD
/// names a folder: tests/contract holds it against the published contract. One file for each pair of another shape,
/// since tests ask alike thousands of times. Credentials are left out.
class Recorder {
  public:
    Recorder();
    void record(const Request &request, const Reply &reply);

  private:
    QString m_folder;
    QSet<QByteArray> m_known; ///< shapes that are written down already
};

} // namespace latchkey::sandbox
