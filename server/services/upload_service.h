#pragma once

#include "server/base/deadline.h"
#include "server/services/client_registry.h"
#include "server/services/run_book.h"
#include "server/services/settings.h"
#include "server/services/throttle.h"

namespace services {

// Files that people give to actions: links to upload and download them, and their removal (spec/protocol.md
// §9.5). Their bytes never come here. Core thread.
class UploadService {
public:
    struct File {
        QString name;
        qint64 size = 0;
    };
    struct Ticket {
        QString key;
        FileLinks links;
        qint64 expiresAt = 0; // Of the link to upload.
    };

    static constexpr qsizetype MaxFiles = 50;

    UploadService(store::Stores& stores, RunBook& book, ClientRegistry& clients, FileStorage& storage,
                  base::Timers& timers, const base::Clock& clock, const Settings& settings);

    // Begins to remove what has expired, now and from time to time.
    void start();

    // One ticket for each file, for the input that the run waits for. Only for who runs it or has it open,
    // and not too many at a time (RateLimited).
    [[nodiscard]] base::Result<QList<Ticket>> open(const MemberIdentity& who, const QString& transactionId,
                                                   const QString& inputGroupKey, const QList<File>& files);

private:
    [[nodiscard]] base::Status mayUpload(const MemberIdentity& who, const QString& transactionId,
                                         const QString& inputGroupKey) const;
    [[nodiscard]] base::Status checkPace(const QString& userId, const QList<File>& files);
    [[nodiscard]] base::Status checkSizes(const QString& transactionId, const QList<File>& files) const;
    void sweep();
    [[nodiscard]] base::Status removeExpired();
    void removed(const QString& key, const base::Status& status);

    store::Stores& m_stores;
    RunBook& m_book;
    ClientRegistry& m_clients;
    FileStorage& m_storage;
    const base::Clock& m_clock;
    const Settings& m_settings;
    Throttle m_pace; // By user.
    base::Deadline m_nextSweep;
};

} // namespace services
