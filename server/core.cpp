#include "server/core.h"

#include "server/base/event_loop.h"
#include "server/store/migrator.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <future>

Q_LOGGING_CATEGORY(lcCore, "core")

namespace server {

namespace {
constexpr qint64 BatchMs = 5;
constexpr int RetryMs = 1'000;
constexpr int PoolThreads = 2;
} // namespace

class Core::Loop {
public:
    Loop(const base::Clock& clock, store::DatabaseUrl url, Assembly assembly)
        : m_url(std::move(url)), m_assembly(std::move(assembly)), m_timers(clock),
          m_mailbox([this](std::vector<base::Task>& tasks) { drain(tasks); }) {}

    void moveToThread(QThread* thread) { m_mailbox.moveToThread(thread); }

    // --- any thread ---
    void submit(Item item, Settled settled) {
        const bool isAsleep =
            m_mailbox.put([this, item = std::move(item), settled = std::move(settled)]() mutable {
                run(item, std::move(settled));
            });
        if (!isAsleep)
            return;
        if (QThread::currentThread() == m_home.thread())
            wakeSoon();
        else
            m_mailbox.wake();
    }
    // Also wakes this thread when a turn of the home thread would do so at its end: it may be the last one.
    void execute(base::Task task) {
        static_cast<void>(m_mailbox.put(std::move(task)));
        m_mailbox.wake();
    }

    // --- core thread ---
    base::Status open();
    void close();
    void settle(Settled settled);

private:
    // --- home thread ---
    void wakeSoon();

    // --- core thread ---
    void drain(std::vector<base::Task>& tasks);
    void run(const Item& item, Settled settled);
    base::Status makeServices();
    void finishBatch();
    void recover(const base::Error& error);

    const store::DatabaseUrl m_url;
    const Assembly m_assembly;
    base::Timers m_timers;
    base::Mailbox m_mailbox;
    QObject m_home; // Lives on the thread that calls.
    bool m_willWake = false;
    std::unique_ptr<base::TimerDriver> m_driver;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<services::Services> m_services;
    std::shared_ptr<bool> m_generation; // Dies with the services it was made for.
    bool m_isInItem = false;
    std::vector<std::pair<Settled, base::Status>> m_unsettled;
};

// Once for all that a turn of the home thread's event loop submits: waking a thread costs more than most
// items.
void Core::Loop::wakeSoon() {
    if (std::exchange(m_willWake, true))
        return;
    QMetaObject::invokeMethod(
        &m_home,
        [this] {
            m_willWake = false;
            m_mailbox.wake();
        },
        Qt::QueuedConnection);
}

base::Status Core::Loop::open() {
    if (const auto migrated = store::migrate(m_url); !migrated)
        return base::fail(migrated.error());
    base::Result<std::unique_ptr<store::Database>> database = store::Database::open(m_url);
    if (!database)
        return base::fail(database.error());
    m_database = std::move(*database);
    m_driver = std::make_unique<base::TimerDriver>(m_timers, [this] {
        run([this](services::Services&) -> base::Status { return m_timers.runDue(), base::Status(); }, {});
        finishBatch();
    });
    if (const base::Status made = makeServices(); !made)
        return made;
    finishBatch();
    return {};
}

void Core::Loop::close() {
    run([](services::Services& services) { return services.flush(); }, {});
    finishBatch();
    m_generation.reset();
    m_services.reset();
    m_driver.reset();
    m_database.reset();
}

// They go on from what the database says was going on.
base::Status Core::Loop::makeServices() {
    m_generation = std::make_shared<bool>(true);
    const std::weak_ptr<bool> generation = m_generation;
    // The task is asked for its generation on the core thread, where generations change.
    const Assembly::Post post = [this, generation](base::Task task) {
        submit(
            [generation, task = std::move(task)](services::Services&) -> base::Status {
                if (!generation.expired())
                    task();
                return {};
            },
            {});
    };
    m_database->beginItem();
    m_services = m_assembly.make(*m_database, m_timers, post);
    const base::Status resumed = m_services->resume();
    const base::Status ended = m_database->endItem(resumed.has_value());
    const base::Status status = resumed ? ended : resumed;
    if (!status)
        qCCritical(lcCore, "Starting the services failed: %ls", qUtf16Printable(status.error().detail));
    return status;
}

void Core::Loop::drain(std::vector<base::Task>& tasks) {
    QElapsedTimer timer;
    timer.start();
    while (!tasks.empty()) {
        for (const base::Task& task : tasks) {
            task();
            if (timer.elapsed() >= BatchMs) {
                finishBatch();
                timer.restart();
            }
        }
        tasks = m_mailbox.take();
    }
    finishBatch();
}

void Core::Loop::run(const Item& item, Settled settled) {
    if (!m_services)
        return;
    const size_t settledBefore = m_unsettled.size();
    m_database->beginItem();
    m_isInItem = true;
    base::Status status = item(*m_services);
    m_isInItem = false;
    if (const base::Status ended = m_database->endItem(status.has_value()); !ended && status) {
        status = ended;
        for (size_t i = settledBefore; i < m_unsettled.size(); ++i)
            m_unsettled[i].second = ended;
    }
    if (!settled)
        return;
    if (m_database->batchWrote())
        m_unsettled.emplace_back(std::move(settled), std::move(status));
    else
        settled(std::move(status));
}

void Core::Loop::settle(Settled settled) {
    if (m_database && (m_database->batchWrote() || (m_isInItem && m_database->itemWrote())))
        m_unsettled.emplace_back(std::move(settled), base::Status());
    else
        settled({});
}

void Core::Loop::finishBatch() {
    if (!m_database)
        return;
    if (m_database->batchWrote()) {
        if (const base::Status committed = m_database->commitBatch(); !committed) {
            recover(committed.error());
            return;
        }
    }
    for (auto& [settled, status] : std::exchange(m_unsettled, {}))
        settled(std::move(status));
}

void Core::Loop::recover(const base::Error& error) {
    qCCritical(lcCore, "Starting over from the database: %ls", qUtf16Printable(error.detail));
    m_database->rollbackBatch();
    for (const auto& [settled, status] : std::exchange(m_unsettled, {}))
        settled(base::fail(status ? error : status.error()));
    m_generation.reset();
    m_services.reset();
    m_timers.clear();
    m_assembly.reset();
    if (const base::Status made = makeServices(); !made)
        QTimer::singleShot(RetryMs, m_driver.get(),
                           [this, failure = made.error(), generation = std::weak_ptr<bool>(m_generation)] {
                               if (!generation.expired())
                                   recover(failure);
                           });
}

Core::Core(const base::Clock& clock, base::Mailbox& home, store::DatabaseUrl url, Assembly assembly)
    : m_home(home), m_readers(url),
      m_loop(std::make_unique<Loop>(clock, std::move(url), std::move(assembly))) {
    m_thread.setObjectName(QStringLiteral("core"));
    base::useScalableEventLoop(m_thread); // Also the one that wakes up fastest.
    m_pool.setMaxThreadCount(PoolThreads);
    m_pool.setExpiryTimeout(10'000);
}

Core::~Core() { stop(); }

base::Status Core::start() {
    m_loop->moveToThread(&m_thread);
    m_thread.start();
    std::promise<base::Status> opened;
    m_loop->execute([this, &opened] { opened.set_value(m_loop->open()); });
    return opened.get_future().get();
}

void Core::stop() {
    if (!m_thread.isRunning())
        return;
    m_pool.clear();
    m_pool.waitForDone();
    m_readers.waitForDone();
    m_loop->execute([this] {
        m_loop->close();
        m_thread.quit();
    });
    m_thread.wait();
}

void Core::submit(Item item, Settled settled) { m_loop->submit(std::move(item), std::move(settled)); }

void Core::settle(Settled settled) {
    // An answer dropped while the server stops may die on another thread; nobody waits for it any more.
    if (QThread::currentThread() == &m_thread)
        m_loop->settle(std::move(settled));
}

void Core::post(std::function<void(services::Services&)> work) {
    submit([work = std::move(work)](
               services::Services& services) -> base::Status { return work(services), base::Status(); },
           {});
}

} // namespace server
