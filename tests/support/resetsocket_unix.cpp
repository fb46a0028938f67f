// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/resetsocket.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace latchkey::test {

void reset(QTcpSocket &socket)
{
    const linger atOnce{1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

} // namespace latchkey::test
