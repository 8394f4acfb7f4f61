#pragma once

#include <QString>

namespace model {

// A file that somebody gave to a run, as far as the server has to remember it: to remove it in time.
struct Upload {
    QString key; // "<transaction>/<input group>/<uuid>-<name>"
    QString transactionId;
    qint64 createdAt = 0;
    qint64 expiresAt = 0; // When the last link to it stops working.
};

} // namespace model
