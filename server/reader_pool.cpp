#include "server/reader_pool.h"

namespace server {

namespace {
constexpr int Threads = 2;
constexpr int ExpiryMs = 60'000;
} // namespace

ReaderPool::ReaderPool(store::DatabaseUrl url) : m_url(std::move(url)) {
    m_pool.setMaxThreadCount(Threads);
    m_pool.setExpiryTimeout(ExpiryMs);
}

ReaderPool::~ReaderPool() { m_pool.waitForDone(); }

void ReaderPool::run(std::function<void(base::Result<store::Stores*>)> work) {
    m_pool.start([this, work = std::move(work)] { work(stores()); });
}

base::Result<store::Stores*> ReaderPool::stores() {
    if (!m_readers.hasLocalData()) {
        base::Result<std::unique_ptr<store::Database>> database =
            store::Database::open(m_url, store::OpenMode::ReadOnly);
        if (!database)
            return base::fail(database.error());
        const auto reader = std::make_shared<Reader>();
        reader->database = std::move(*database);
        reader->stores = std::make_unique<store::Stores>(*reader->database);
        m_readers.setLocalData(reader);
    }
    return m_readers.localData()->stores.get();
}

} // namespace server
