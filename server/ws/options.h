#pragma once

#include "server/ws/pacer.h"

#include <QtGlobal>

namespace ws {

// Times in milliseconds, sizes in bytes. Those of one connection can be changed on it later.
struct Options {
    int maxConnections = 20'000;
    // What a peer may send before it has said who it is; raised with Connection::setMaxMessageSize().
    qint64 maxMessageSize = 64 * 1024;
    // What may wait for a peer that reads slowly; beyond it the connection is cut off.
    qint64 maxOutput = 128 * 1024 * 1024;
    qint64 readBuffer = 256 * 1024; // Read at once; TCP holds the rest back.
    RateLimits rate;

    qint64 pingPeriod = 30'000;
    qint64 pongWait = 5'000;
    int maxMissedPongs = 3;
    qint64 closeWait = 3'000; // For the peer's half of the closing handshake.
};

} // namespace ws
