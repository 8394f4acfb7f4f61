#include "server/base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMutexLocker>

namespace base {

namespace {
constexpr auto WakeUp = QEvent::User;
}

Mailbox::Mailbox(Drain drain, QObject* parent) : QObject(parent), m_drain(std::move(drain)) {}

void Mailbox::post(Task task) {
    if (put(std::move(task)))
        wake();
}

bool Mailbox::put(Task task) {
    const QMutexLocker lock(&m_mutex);
    m_tasks.push_back(std::move(task));
    return m_tasks.size() == 1;
}

void Mailbox::wake() { QCoreApplication::postEvent(this, new QEvent(WakeUp)); }

std::vector<Task> Mailbox::take() {
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_tasks, {});
}

bool Mailbox::event(QEvent* event) {
    if (event->type() != WakeUp)
        return QObject::event(event);
    std::vector<Task> tasks = take();
    if (m_drain) {
        m_drain(tasks);
    } else {
        for (const Task& task : tasks)
            task();
    }
    return true;
}

} // namespace base
