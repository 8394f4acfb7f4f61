#include "server/http/free_port.h"

#include <QTcpServer>

namespace http {

namespace {
constexpr int Tries = 100;
constexpr int MaxPort = 65'535;
} // namespace

quint16 nextFreePort(const QHostAddress& address, quint16 port) {
    for (int next = port + 1; next <= port + Tries && next <= MaxPort; ++next) {
        QTcpServer server;
        if (server.listen(address, static_cast<quint16>(next)))
            return server.serverPort();
    }
    return 0;
}

} // namespace http
