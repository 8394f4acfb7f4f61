#include "server/base/mailbox.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <thread>

using base::Mailbox;
using base::Task;

class MailboxTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsTasksInOrder();
    void runsTasksOnItsOwnThread();
    void takesFromManyThreadsAtOnce();
    void handsTheWholeBatchToTheDrain();
    void aDrainMayExtendItsBatch();
    void aTaskMayPost();
    void whatIsPutWaitsToBeWoken();
    void dropsWaitingTasksWhenItDies();
};

namespace {

// A thread with an event loop and a mailbox living in it.
class Worker final {
public:
    Worker() {
        m_mailbox = new Mailbox;
        m_mailbox->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_mailbox, &QObject::deleteLater);
        m_thread.start();
    }
    ~Worker() {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Worker)

    Mailbox& mailbox() { return *m_mailbox; }
    QThread& thread() { return m_thread; }

private:
    QThread m_thread;
    Mailbox* m_mailbox = nullptr;
};

} // namespace

void MailboxTest::runsTasksInOrder() {
    Mailbox mailbox;
    QList<int> order;
    for (int i = 0; i < 100; ++i)
        mailbox.post([&order, i] { order.append(i); });
    QVERIFY2(order.isEmpty(), "post() must not run anything itself.");
    QTRY_COMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void MailboxTest::runsTasksOnItsOwnThread() {
    Worker worker;
    Mailbox home;
    std::optional<bool> onWorker;
    worker.mailbox().post([&] {
        const bool there = QThread::currentThread() == &worker.thread();
        home.post([&onWorker, there] { onWorker = there; });
    });
    QTRY_VERIFY(onWorker.has_value());
    QCOMPARE(onWorker, true);
}

void MailboxTest::takesFromManyThreadsAtOnce() {
    constexpr int Threads = 4;
    constexpr int Each = 5000;
    Mailbox mailbox;
    // Only this thread touches them, as every task runs here.
    int next[Threads] = {};
    bool ordered = true;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < Each; ++i)
                mailbox.post([&, thread, i] { ordered = ordered && next[thread]++ == i; });
        });
    }
    const auto all = [&] { return std::all_of(next, next + Threads, [](int n) { return n == Each; }); };
    QTRY_VERIFY(all());
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(ordered);
}

void MailboxTest::handsTheWholeBatchToTheDrain() {
    QList<qsizetype> batches;
    Mailbox mailbox([&](std::vector<Task>& tasks) { batches.append(static_cast<qsizetype>(tasks.size())); });
    for (int i = 0; i < 3; ++i)
        mailbox.post([] {});
    QTRY_COMPARE(batches, QList<qsizetype>{3});
    mailbox.post([] {});
    QTRY_COMPARE(batches, QList<qsizetype>({3, 1}));
}

void MailboxTest::aDrainMayExtendItsBatch() {
    QByteArrayList log;
    std::unique_ptr<Mailbox> mailbox;
    mailbox = std::make_unique<Mailbox>([&](std::vector<Task>& tasks) {
        while (!tasks.empty()) {
            for (const Task& task : tasks)
                task();
            tasks = mailbox->take();
        }
        log.append("commit");
    });
    mailbox->post([&] {
        log.append("first");
        mailbox->post([&] { log.append("second"); });
    });
    QTRY_VERIFY(log.contains("commit"));
    QCOMPARE(log.first(3), QByteArrayList({"first", "second", "commit"}));
}

void MailboxTest::whatIsPutWaitsToBeWoken() {
    Mailbox mailbox;
    int count = 0;
    QVERIFY(mailbox.put([&count] { ++count; }));
    QVERIFY2(!mailbox.put([&count] { ++count; }), "Waking once is enough.");
    QTest::qWait(10);
    QCOMPARE(count, 0);
    mailbox.wake();
    QTRY_COMPARE(count, 2);
}

void MailboxTest::aTaskMayPost() {
    Mailbox mailbox;
    int turns = 0;
    std::function<void()> again = [&] {
        if (++turns < 10)
            mailbox.post(again);
    };
    mailbox.post(again);
    QTRY_COMPARE(turns, 10);
}

void MailboxTest::dropsWaitingTasksWhenItDies() {
    const auto token = std::make_shared<int>();
    auto mailbox = std::make_unique<Mailbox>();
    bool ran = false;
    mailbox->post([&ran, token] { ran = true; });
    QCOMPARE(token.use_count(), 2);
    mailbox.reset();
    QCOMPARE(token.use_count(), 1);
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "tst_mailbox.moc"
