#pragma once

#include "server/base/result.h"

#include <QFile>
#include <QString>

namespace app {

// Keeps a second server off an embedded database, of which each would know only half of what goes on. The
// system releases it however the process ends, so nothing is ever left to clean up. Commands that only write
// accounts or keys need none.
class DatabaseLock {
public:
    // `databasePath` is the database's file; the lock is a file beside it.
    explicit DatabaseLock(const QString& databasePath);

    // Conflict, with a message for people, while another process has it.
    [[nodiscard]] base::Status take();

private:
    QString m_databasePath;
    QFile m_file;
};

} // namespace app
