#pragma once

#include "server/model/upload.h"
#include "server/store/database.h"

namespace store {

// Which files are to be removed from the storage of uploads, and when.
class UploadStore {
public:
    explicit UploadStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const QList<model::Upload>& uploads);
    [[nodiscard]] base::Result<qint64> countOf(const QString& transactionId);

    // Files of runs that are over, or gone, expire then at the latest.
    [[nodiscard]] base::Status expireFinished(qint64 at);
    // Keys of files that have expired, longest ago first.
    [[nodiscard]] base::Result<QStringList> expired(qint64 now, int limit);
    [[nodiscard]] base::Status postpone(const QString& key, qint64 expiresAt);
    [[nodiscard]] base::Status remove(const QString& key);

private:
    Database& m_database;
};

} // namespace store
