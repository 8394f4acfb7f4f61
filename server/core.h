#pragma once

#include "server/base/mailbox.h"
#include "server/base/result.h"
#include "server/base/timers.h"
#include "server/reader_pool.h"
#include "server/services/services.h"
#include "server/store/database.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace server {

// Owns the core thread with everything on it: the read-write database connection, the timers and the
// services. Work items run inside one open database transaction, each in its own savepoint; it is committed
// when the queue is empty or after 5 ms, and only then do the answers of these items leave (design.md §5,
// "Group commit"). If a commit fails, what is in memory may be ahead of the disk: the services are made anew
// from the database, as after a restart, and all peers have to reconnect.
class Core {
public:
    // What makes the services, on the core thread. `post` runs a task as a work item of its own, from any
    // thread; it drops the task once these services are gone, so that ports may use it for their answers.
    struct Assembly {
        using Post = std::function<void(base::Task)>;
        std::function<std::unique_ptr<services::Services>(store::Database&, base::Timers&, Post)> make;
        // Called on the core thread when services have been dropped after a failed commit.
        std::function<void()> reset;
    };

    // `home` is the mailbox of the one thread that calls (the net thread); answers arrive there.
    Core(const base::Clock& clock, base::Mailbox& home, store::DatabaseUrl url, Assembly assembly);
    ~Core();
    Q_DISABLE_COPY_MOVE(Core)

    // Opens the database, brings its schema up to date and makes the services; returns when that is done or
    // failed.
    [[nodiscard]] base::Status start();
    // Runs what is queued, commits and ends the thread.
    void stop();

    // Runs `work(services)`, which returns a base::Result, on the core thread, and `then(result)` at home
    // once what work wrote is on disk; not at all if `context` has died by then. A failed work item is rolled
    // back.
    template <class Work, class Then>
    void call(QObject* context, Work work, Then then);
    // For work that answers later: `work(services, done)`, where done(base::Result<T>) is to be called at
    // most once, on the core thread. Dropping `done` answers Unavailable. What such an item wrote is kept in
    // any case.
    template <class T, class Work, class Then>
    void callLater(QObject* context, Work work, Then then);
    // Runs `work(stores)`, which returns a base::Result and only reads, off the core thread; `then` as with
    // call().
    template <class Work, class Then>
    void query(QObject* context, Work work, Then then);
    // Without an answer.
    void post(std::function<void(services::Services&)> work);

    // For heavy work off all event loops, such as password hashing.
    [[nodiscard]] QThreadPool& pool() { return m_pool; }

private:
    class Loop; // Lives on the core thread.
    using Item = std::function<base::Status(services::Services&)>;
    // Called once, on the core thread, when the item's batch is on disk, or with why the item or its batch is
    // not.
    using Settled = std::function<void(base::Status)>;

    template <class T>
    class Promise;
    template <class T>
    static base::Status statusOf(const base::Result<T>& result);

    void submit(Item item, Settled settled);
    void settle(Settled settled); // Core thread: with the batch that is under way.

    base::Mailbox& m_home;
    QThread m_thread;
    QThreadPool m_pool;
    ReaderPool m_readers;
    std::unique_ptr<Loop> m_loop;
};

template <class T>
base::Status Core::statusOf(const base::Result<T>& result) {
    if (result)
        return {};
    return base::fail(result.error());
}

template <class Work, class Then>
void Core::call(QObject* context, Work work, Then then) {
    using R = std::invoke_result_t<Work, services::Services&>;
    const auto result = std::make_shared<std::optional<R>>();
    submit(
        [result, work = std::move(work)](services::Services& services) {
            result->emplace(work(services));
            return statusOf(**result);
        },
        [this, result, context = QPointer<QObject>(context),
         then = std::move(then)](base::Status status) mutable {
            if (!status && (!*result || (*result)->has_value()))
                result->emplace(base::fail(status.error()));
            m_home.post(
                [result = std::move(result), context = std::move(context), then = std::move(then)]() mutable {
                    if (context)
                        then(std::move(**result));
                });
        });
}

template <class Work, class Then>
void Core::query(QObject* context, Work work, Then then) {
    using R = std::invoke_result_t<Work, store::Stores&>;
    m_readers.run([this, context = QPointer<QObject>(context), work = std::move(work),
                   then = std::move(then)](base::Result<store::Stores*> stores) {
        R result = stores ? work(**stores) : R(base::fail(stores.error()));
        m_home.post([result = std::move(result), context, then] {
            if (context)
                then(result);
        });
    });
}

// The one answer to a callLater(), delivered when the batch that produced it is on disk.
template <class T>
class Core::Promise {
public:
    using Deliver = std::function<void(base::Result<T>)>;

    Promise(Core& core, Deliver deliver) : m_core(core), m_deliver(std::move(deliver)) {}
    ~Promise() { fulfil(base::fail(base::Code::Unavailable, QStringLiteral("The server is restarting."))); }
    Q_DISABLE_COPY_MOVE(Promise)

    void fulfil(base::Result<T> result) {
        if (!m_deliver)
            return;
        m_core.settle([deliver = std::exchange(m_deliver, {}),
                       result = std::move(result)](base::Status status) mutable {
            deliver(!status && result ? base::Result<T>(base::fail(status.error())) : std::move(result));
        });
    }

private:
    Core& m_core;
    Deliver m_deliver;
};

template <class T, class Work, class Then>
void Core::callLater(QObject* context, Work work, Then then) {
    auto deliver = [this, context = QPointer<QObject>(context),
                    then = std::move(then)](base::Result<T> result) mutable {
        m_home.post([context = std::move(context), then = std::move(then), result = std::move(result)] {
            if (context)
                then(result);
        });
    };
    const auto promise = std::make_shared<Promise<T>>(*this, std::move(deliver));
    submit(
        [promise, work = std::move(work)](services::Services& services) -> base::Status {
            work(services, [promise](base::Result<T> result) { promise->fulfil(std::move(result)); });
            return {};
        },
        {});
}

} // namespace server
