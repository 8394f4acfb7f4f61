#pragma once

#include "server/core.h"
#include "server/services/ports.h"

#include <atomic>
#include <memory>

namespace server {

// Hashes passwords on a thread pool (about 0.3 s and 128 MiB each at the default cost), and answers on the
// core thread. Few may wait: a server that is flooded with logins turns them away instead of falling behind.
// Core thread.
class PoolHasher final : public services::PasswordHasher {
public:
    // Answers go through `post`, to the services it was given to or to nobody. `logN` is the cost, see
    // base::hashPassword().
    PoolHasher(QThreadPool& pool, Core::Assembly::Post post, int logN = 17);

    void hash(const QString& password, services::Done<QString> done) override;
    void verify(const QString& password, const QString& hash, services::Done<bool> done) override;
    [[nodiscard]] QString decoy() const override;
    [[nodiscard]] bool isOutdated(const QString& hash) const override;

private:
    template <class T, class Work>
    void run(Work work, services::Done<T> done);

    QThreadPool& m_pool;
    const Core::Assembly::Post m_post;
    const int m_logN;
    std::shared_ptr<std::atomic_int> m_waiting = std::make_shared<std::atomic_int>(0);
};

} // namespace server
