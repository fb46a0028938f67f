// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/resetsocket.h"

#include <QTcpSocket>

#include <winsock2.h>

namespace latchkey::test {

void reset(QTcpSocket &socket)
{
    const linger atOnce{1, 0};
    setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&atOnce),
               sizeof atOnce);
    socket.abort();
}

} // namespace latchkey::test
