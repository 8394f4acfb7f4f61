#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <vector>

namespace base {

using Task = std::function<void()>;

// The one way by which one thread of ours talks to another, and the one mutex of the code base. Tasks posted
// from any thread run in order on the thread the mailbox lives in, a whole batch per wake-up. Tasks that are
// still waiting when the mailbox dies are dropped.
class Mailbox final : public QObject {
public:
    using Drain = std::function<void(std::vector<Task>&)>;

    // Without `drain` every task of a batch is simply run.
    explicit Mailbox(Drain drain = {}, QObject* parent = nullptr);

    // Any thread.
    void post(Task task);
    // For whoever has more to come: the same without waking the owner. Whether wake() has to follow.
    [[nodiscard]] bool put(Task task);
    void wake();
    // Owner's thread: takes what has arrived since the batch began, so that a drain may extend its batch.
    [[nodiscard]] std::vector<Task> take();

protected:
    bool event(QEvent* event) override;

private:
    Drain m_drain;
    QMutex m_mutex;
    std::vector<Task> m_tasks;
};

} // namespace base
