#pragma once

#include "server/base/result.h"
#include "server/store/stores.h"

#include <QThreadPool>
#include <QThreadStorage>

#include <functional>
#include <memory>

namespace server {

// Threads that only read, each on a database connection of its own, for queries that may take long. They see
// what has been committed. run() may be called from any thread.
class ReaderPool {
public:
    explicit ReaderPool(store::DatabaseUrl url);
    ~ReaderPool();
    Q_DISABLE_COPY_MOVE(ReaderPool)

    // Runs `work` with the stores of one of the threads, or with why there are none.
    void run(std::function<void(base::Result<store::Stores*>)> work);
    void waitForDone() { m_pool.waitForDone(); }

private:
    struct Reader {
        std::unique_ptr<store::Database> database;
        std::unique_ptr<store::Stores> stores;
    };

    [[nodiscard]] base::Result<store::Stores*> stores();

    const store::DatabaseUrl m_url;
    QThreadStorage<std::shared_ptr<Reader>> m_readers;
    QThreadPool m_pool;
};

} // namespace server
