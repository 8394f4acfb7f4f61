#include "server/store/upload_store.h"

namespace store {

using namespace Qt::StringLiterals;

base::Status UploadStore::insert(const QList<model::Upload>& uploads) {
    QList<Binds> rows;
    for (const model::Upload& upload : uploads)
        rows.append({upload.key, upload.transactionId, upload.createdAt, upload.expiresAt});
    return m_database.execMany(u"INSERT INTO uploads (key, transaction_id, created_at, expires_at) VALUES"_s,
                               rows);
}

base::Result<qint64> UploadStore::countOf(const QString& transactionId) {
    return m_database.value<qint64>(u"SELECT COUNT(*) FROM uploads WHERE transaction_id = ?"_s,
                                    {transactionId});
}

base::Status UploadStore::expireFinished(qint64 at) {
    return m_database.exec(
        u"UPDATE uploads SET expires_at = ? WHERE expires_at > ? AND NOT EXISTS "
        "(SELECT 1 FROM transactions t WHERE t.id = uploads.transaction_id AND t.completed_at IS NULL)"_s,
        {at, at});
}

base::Result<QStringList> UploadStore::expired(qint64 now, int limit) {
    return m_database.list<QString>(
        u"SELECT key FROM uploads WHERE expires_at <= ? ORDER BY expires_at LIMIT ?"_s, {now, limit});
}

base::Status UploadStore::postpone(const QString& key, qint64 expiresAt) {
    return m_database.exec(u"UPDATE uploads SET expires_at = ? WHERE key = ?"_s, {expiresAt, key});
}

base::Status UploadStore::remove(const QString& key) {
    return m_database.exec(u"DELETE FROM uploads WHERE key = ?"_s, {key});
}

} // namespace store
