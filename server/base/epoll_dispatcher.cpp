#include "server/base/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimerEvent>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace base {

namespace {

constexpr int batch = 256;
constexpr int maxRounds = 4;

// What each type of notifier waits for; errors and hang-ups wake all of them.
constexpr std::array<quint32, 3> interests{EPOLLIN, EPOLLOUT, EPOLLPRI};

qint64 now() { return QDeadlineTimer::current(Qt::PreciseTimer).deadline(); }

} // namespace

EpollDispatcher::EpollDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent), m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (m_epoll < 0 || m_wakeFd < 0)
        qFatal("cannot make an event dispatcher: out of file descriptors");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeFd;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event);
}

EpollDispatcher::~EpollDispatcher() {
    ::close(m_wakeFd);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags) {
    m_interrupted = false;
    Q_EMIT awake();
    // Whoever runs the loop may have waited for one of these events. Only once in a row, so that sockets and
    // timers have their turn.
    m_returnedEarly = sendPostedEvents() && !m_returnedEarly;
    if (m_returnedEarly)
        return true;
    bool wait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted;
    if (wait) {
        Q_EMIT aboutToBlock();
        State state = State::Busy;
        wait = m_state.compare_exchange_strong(state, State::Waiting);
    }
    applyChanges();
    int handled = waitForEvents(timeout(wait), !flags.testFlag(QEventLoop::ExcludeSocketNotifiers));
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        handled += runTimers();
    return handled > 0;
}

// Whether any were posted.
bool EpollDispatcher::sendPostedEvents() {
    bool posted = false;
    // What these events post is sent too before the kernel is asked about sockets: most of it writes to them.
    for (int round = 0; round == 0 || (round < maxRounds && !m_interrupted && m_state == State::Woken);
         ++round) {
        posted = m_state.exchange(State::Busy) == State::Woken || posted;
        QCoreApplication::sendPostedEvents();
    }
    return posted;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier) {
    const int fd = static_cast<int>(notifier->socket());
    descriptor(fd).notifiers[notifier->type()] = notifier;
    watch(fd);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier) {
    const int fd = static_cast<int>(notifier->socket());
    QSocketNotifier*& slot = descriptor(fd).notifiers[notifier->type()];
    if (slot != notifier)
        return;
    slot = nullptr;
    watch(fd);
}

EpollDispatcher::Descriptor& EpollDispatcher::descriptor(int fd) {
    const auto index = static_cast<size_t>(fd);
    if (index >= m_descriptors.size())
        m_descriptors.resize(std::max(index + 1, m_descriptors.size() * 2));
    return m_descriptors[index];
}

void EpollDispatcher::watch(int fd) {
    Descriptor& entry = descriptor(fd);
    const bool idle = std::all_of(entry.notifiers.begin(), entry.notifiers.end(),
                                  [](const QSocketNotifier* notifier) { return notifier == nullptr; });
    if (idle && entry.watched != 0) {
        // At once: the descriptor may be closed next and its number be given to another socket.
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
        entry.watched = 0;
    } else if (!idle && !entry.changed) {
        // Later: writing enables and flushing disables the same notifier within one turn.
        entry.changed = true;
        m_changed.push_back(fd);
    }
}

void EpollDispatcher::applyChanges() {
    for (const int fd : m_changed) {
        Descriptor& entry = descriptor(fd);
        entry.changed = false;
        epoll_event event{};
        event.data.fd = fd;
        for (size_t type = 0; type < interests.size(); ++type)
            event.events |= entry.notifiers[type] != nullptr ? interests[type] : 0;
        if (event.events == entry.watched)
            continue;
        // ENOENT: the descriptor was closed under its notifiers and is another one now.
        if (entry.watched == 0 || (epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event) < 0 && errno == ENOENT))
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
        entry.watched = event.events;
    }
    m_changed.clear();
}

int EpollDispatcher::timeout(bool wait) const {
    if (!wait)
        return 0;
    if (m_due.empty())
        return -1;
    const qint64 left = std::max<qint64>(0, m_due.begin()->first - now());
    return static_cast<int>(std::min<qint64>(left, std::numeric_limits<int>::max()));
}

int EpollDispatcher::waitForEvents(int timeoutMs, bool notifySockets) {
    std::array<epoll_event, batch> events{};
    const int count = epoll_wait(m_epoll, events.data(), batch, timeoutMs);
    State waiting = State::Waiting;
    m_state.compare_exchange_strong(waiting, State::Busy);
    for (int at = 0; at < count; ++at) {
        const epoll_event& event = events[static_cast<size_t>(at)];
        if (event.data.fd == m_wakeFd) {
            eventfd_t ignored = 0;
            eventfd_read(m_wakeFd, &ignored);
        } else if (notifySockets) {
            notify(event.data.fd, event.events);
        }
    }
    return std::max(count, 0);
}

void EpollDispatcher::notify(int fd, quint32 events) {
    for (size_t type = 0; type < interests.size(); ++type) {
        if ((events & (interests[type] | EPOLLHUP | EPOLLERR)) == 0)
            continue;
        // Looked up each time: what ran before may have removed it.
        if (QSocketNotifier* notifier = descriptor(fd).notifiers[type]) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
        }
    }
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject* object) {
    const qint64 due = now() + interval;
    m_timers[id] = {interval, type, object, due, false};
    m_due.emplace(due, id);
}

bool EpollDispatcher::unregisterTimer(int id) {
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return false;
    m_due.erase({timer->second.due, id});
    m_timers.erase(timer);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject* object) {
    const QList<TimerInfo> timers = registeredTimers(object);
    for (const TimerInfo& timer : timers)
        unregisterTimer(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject* object) const {
    QList<TimerInfo> timers;
    for (const auto& [id, timer] : m_timers) {
        if (timer.object == object)
            timers.emplaceBack(id, static_cast<int>(timer.interval), timer.type);
    }
    return timers;
}

int EpollDispatcher::remainingTime(int id) {
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return -1;
    return static_cast<int>(std::max<qint64>(0, timer->second.due - now()));
}

int EpollDispatcher::runTimers() {
    const qint64 time = now();
    std::vector<int> due;
    for (auto next = m_due.begin(); next != m_due.end() && next->first <= time; ++next)
        due.push_back(next->second);
    for (const int id : due) {
        const auto timer = m_timers.find(id);
        // A timer that ran before may have stopped or restarted this one.
        if (timer == m_timers.end() || timer->second.due > time || timer->second.running)
            continue;
        m_due.erase({timer->second.due, id});
        timer->second.due = time + timer->second.interval;
        m_due.emplace(timer->second.due, id);
        timer->second.running = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->second.object, &event);
        if (const auto after = m_timers.find(id); after != m_timers.end())
            after->second.running = false;
    }
    return static_cast<int>(due.size());
}

void EpollDispatcher::wakeUp() {
    if (m_state.exchange(State::Woken) == State::Waiting)
        eventfd_write(m_wakeFd, 1);
}

void EpollDispatcher::interrupt() {
    m_interrupted = true;
    wakeUp();
}

} // namespace base
