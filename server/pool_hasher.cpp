#include "server/pool_hasher.h"

#include "server/base/crypto.h"

namespace server {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxWaiting = 32;
constexpr qint64 RetryAfterMs = 5'000;

// Counts one that waits for as long as its task exists, whether it runs or is thrown away.
class Place {
public:
    explicit Place(std::shared_ptr<std::atomic_int> waiting) : m_waiting(std::move(waiting)) { ++*m_waiting; }
    ~Place() { --*m_waiting; }
    Q_DISABLE_COPY_MOVE(Place)

private:
    std::shared_ptr<std::atomic_int> m_waiting;
};

base::Failure busy() {
    base::Failure failure = base::fail(base::Code::RateLimited,
                                       u"Too many people are logging in. Please try again in a moment."_s);
    failure.value().retryAfterMs = RetryAfterMs;
    return failure;
}

} // namespace

PoolHasher::PoolHasher(QThreadPool& pool, Core::Assembly::Post post, int logN)
    : m_pool(pool), m_post(std::move(post)), m_logN(logN) {}

template <class T, class Work>
void PoolHasher::run(Work work, services::Done<T> done) {
    if (*m_waiting >= MaxWaiting) {
        done(busy());
        return;
    }
    const auto place = std::make_shared<Place>(m_waiting);
    m_pool.start([work = std::move(work), done = std::move(done), post = m_post, place]() mutable {
        // Moved, so that the answer is never dropped on this thread.
        post([done = std::move(done), result = work()] { done(result); });
    });
}

void PoolHasher::hash(const QString& password, services::Done<QString> done) {
    run<QString>([password, logN = m_logN] { return base::hashPassword(password, logN); }, std::move(done));
}

void PoolHasher::verify(const QString& password, const QString& hash, services::Done<bool> done) {
    run<bool>([password, hash] { return base::verifyPassword(password, hash); }, std::move(done));
}

QString PoolHasher::decoy() const { return base::decoyPasswordHash(m_logN); }

bool PoolHasher::isOutdated(const QString& hash) const { return base::isOutdatedPasswordHash(hash, m_logN); }

} // namespace server
