#include "server/base/event_loop.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

// What code of ours and of Qt expects of an event loop, on a thread that has the scalable one.
class TestEventLoop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void callsFromOtherThreadsWakeIt();
    void callsOfItsOwnRunInOrder();
    void timersFire();
    void timersKeepTheirOrder();
    void zeroTimerDoesNotStarveOthers();
    void timerMayStopAnother();
    void timerMayRunALoop();
    void remainingTimeIsKnown();
    void socketsTalk();
    void manySocketsTalk();
    void descriptorNumbersAreReused();
    void pausedSocketStaysQuiet();
    void loopDoesNotWaitUnlessAsked();

private:
    // Runs `work` on the thread, with an object that lives there, and waits for it.
    void run(const std::function<void(QObject&)>& work);

    std::unique_ptr<QThread> m_thread;
    QObject* m_home = nullptr;
};

namespace {

// Turns the current thread's event loop until `condition` holds.
bool spinUntil(const std::function<bool()>& condition) {
    QDeadlineTimer deadline(5'000);
    while (!condition() && !deadline.hasExpired())
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

struct Pair {
    explicit Pair(QTcpServer& server) {
        near.connectToHost(server.serverAddress(), server.serverPort());
        spinUntil([&server] { return server.hasPendingConnections(); });
        far.reset(server.nextPendingConnection());
    }
    QTcpSocket near;
    std::unique_ptr<QTcpSocket> far;
};

} // namespace

void TestEventLoop::init() {
    m_thread = std::make_unique<QThread>();
    base::useScalableEventLoop(*m_thread);
    m_home = new QObject;
    m_home->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_home, &QObject::deleteLater);
    m_thread->start();
}

void TestEventLoop::cleanup() {
    m_thread->quit();
    QVERIFY(m_thread->wait(5'000));
}

void TestEventLoop::run(const std::function<void(QObject&)>& work) {
    QMetaObject::invokeMethod(
        m_home, [this, &work] { work(*m_home); }, Qt::BlockingQueuedConnection);
}

void TestEventLoop::callsFromOtherThreadsWakeIt() {
    std::atomic<int> calls = 0;
    for (int round = 0; round < 1'000; ++round)
        run([&calls](QObject&) { ++calls; });
    QCOMPARE(calls.load(), 1'000);
}

void TestEventLoop::callsOfItsOwnRunInOrder() {
    QList<int> order;
    run([&order](QObject& home) {
        for (int at = 0; at < 5; ++at)
            QMetaObject::invokeMethod(
                &home, [&order, at] { order.append(at); }, Qt::QueuedConnection);
        spinUntil([&order] { return order.size() == 5; });
    });
    QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
}

void TestEventLoop::timersFire() {
    run([](QObject&) {
        QElapsedTimer elapsed;
        elapsed.start();
        int once = 0;
        int often = 0;
        QTimer repeating;
        QTimer::singleShot(20, &repeating, [&once] { ++once; });
        connect(&repeating, &QTimer::timeout, &repeating, [&often] { ++often; });
        repeating.start(5);
        QVERIFY(spinUntil([&] { return once == 1 && often >= 5; }));
        QVERIFY(elapsed.elapsed() >= 20);
        QCOMPARE(once, 1);
    });
}

void TestEventLoop::timersKeepTheirOrder() {
    QList<int> order;
    run([&order](QObject& home) {
        for (const int ms : {15, 5, 10})
            QTimer::singleShot(ms, Qt::PreciseTimer, &home, [&order, ms] { order.append(ms); });
        spinUntil([&order] { return order.size() == 3; });
    });
    QCOMPARE(order, (QList<int>{5, 10, 15}));
}

void TestEventLoop::zeroTimerDoesNotStarveOthers() {
    run([](QObject& home) {
        int turns = 0;
        bool called = false;
        QTimer zero;
        connect(&zero, &QTimer::timeout, &zero, [&turns] { ++turns; });
        zero.start(0);
        QTimer::singleShot(10, &home, [&called] { called = true; });
        QVERIFY(spinUntil([&called] { return called; }));
        QVERIFY(turns > 1);
    });
}

void TestEventLoop::timerMayStopAnother() {
    run([](QObject&) {
        int fired = 0;
        QTimer first;
        QTimer second;
        connect(&first, &QTimer::timeout, &first, [&] {
            ++fired;
            second.stop();
            first.stop();
        });
        connect(&second, &QTimer::timeout, &second, [&] {
            ++fired;
            first.stop();
            second.stop();
        });
        first.start(1);
        second.start(1);
        QThread::msleep(5); // Both are due in the same turn.
        QVERIFY(spinUntil([&fired] { return fired > 0; }));
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(fired, 1);
    });
}

void TestEventLoop::timerMayRunALoop() {
    run([](QObject& home) {
        int outer = 0;
        bool inner = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &timer, [&] {
            ++outer;
            if (outer > 1)
                return;
            QEventLoop loop;
            QTimer::singleShot(10, &home, [&] {
                inner = true;
                loop.quit();
            });
            loop.exec(); // The timer that runs it must not fire inside.
            QCOMPARE(outer, 1);
        });
        timer.start(1);
        QVERIFY(spinUntil([&outer] { return outer >= 2; }));
        QVERIFY(inner);
    });
}

void TestEventLoop::remainingTimeIsKnown() {
    run([](QObject&) {
        QTimer timer;
        timer.start(60'000);
        QVERIFY(timer.remainingTime() > 50'000 && timer.remainingTime() <= 60'000);
        const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(&timer);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(timers.first().interval, 60'000);
        timer.stop();
        QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&timer).isEmpty());
    });
}

void TestEventLoop::socketsTalk() {
    run([](QObject&) {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Pair pair(server);
        const QByteArray data(3'000'000, 'x');
        QByteArray received;
        connect(pair.far.get(), &QTcpSocket::readyRead, pair.far.get(),
                [&] { received += pair.far->readAll(); });
        pair.near.write(data);
        QVERIFY(spinUntil([&] { return received.size() == data.size(); }));
        pair.near.disconnectFromHost();
        QVERIFY(spinUntil([&] { return pair.far->state() == QAbstractSocket::UnconnectedState; }));
    });
}

void TestEventLoop::manySocketsTalk() {
    run([](QObject&) {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<Pair>> pairs;
        int echoed = 0;
        for (int at = 0; at < 300; ++at) {
            pairs.push_back(std::make_unique<Pair>(server));
            Pair& pair = *pairs.back();
            connect(pair.far.get(), &QTcpSocket::readyRead, pair.far.get(),
                    [&pair] { pair.far->write(pair.far->readAll()); });
            connect(&pair.near, &QTcpSocket::readyRead, &pair.near,
                    [&] { echoed += static_cast<int>(pair.near.readAll().size()); });
        }
        for (const auto& pair : pairs)
            pair->near.write("x");
        QVERIFY(spinUntil([&echoed] { return echoed == 300; }));
    });
}

void TestEventLoop::descriptorNumbersAreReused() {
    run([](QObject&) {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        for (int round = 0; round < 100; ++round) {
            Pair pair(server);
            pair.near.write("x");
            QVERIFY(spinUntil([&pair] { return pair.far->bytesAvailable() == 1; }));
            pair.far->abort();
            QVERIFY(spinUntil([&pair] { return pair.near.state() == QAbstractSocket::UnconnectedState; }));
        }
    });
}

// A socket whose buffer is full is not watched, not even when its peer is gone: level-triggered news of that
// would make the loop spin.
void TestEventLoop::pausedSocketStaysQuiet() {
    run([](QObject& home) {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Pair pair(server);
        pair.far->setReadBufferSize(10);
        pair.near.write(QByteArray(100, 'x'));
        QVERIFY(spinUntil([&pair] { return pair.far->bytesAvailable() == 10; }));
        pair.near.abort();
        int turns = 0;
        const auto counter = connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
                                     &home, [&turns] { ++turns; });
        bool passed = false;
        QTimer::singleShot(30, &home, [&passed] { passed = true; });
        QVERIFY(spinUntil([&passed] { return passed; }));
        disconnect(counter);
        QVERIFY2(turns < 10, qPrintable(QString::number(turns)));
        QCOMPARE(pair.far->read(10).size(), 10);
        QVERIFY(spinUntil([&pair] { return pair.far->bytesAvailable() == 10; }));
    });
}

void TestEventLoop::loopDoesNotWaitUnlessAsked() {
    run([](QObject&) {
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) {
        }
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(!QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents));
        QVERIFY(elapsed.elapsed() < 1'000);
    });
}

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_event_loop.moc"
