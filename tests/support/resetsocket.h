// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTcpSocket;

namespace latchkey::test {

/// Closes \a socket by a reset, as a computer that has crashed does, not by a farewell.
void reset(QTcpSocket &socket);

} // namespace latchkey::test
