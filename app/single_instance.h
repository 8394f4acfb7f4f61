#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QStringList>

#include <functional>
#include <optional>

namespace app {

// One desktop per data directory: whoever comes later hands its arguments to the first and leaves. A lock
// whose holder is dead is taken over. Main thread; its local socket carries a few bytes a day, so that it may
// live there.
class SingleInstance final {
public:
    explicit SingleInstance(const QString& dataDirectory);

    // Whether this process is the first, which then hears of the others.
    [[nodiscard]] bool claim();
    // What the first says to whoever comes later.
    struct Answer {
        bool isTaken = false; // The arguments are good.
        QString text;
    };
    // Nothing when the first does not answer.
    [[nodiscard]] std::optional<Answer> handOver(const QStringList& arguments) const;
    // With the arguments of a later launch. They are those of another process of this user, checked like any
    // others.
    void onLaunched(std::function<Answer(const QStringList&)> handler) { m_launched = std::move(handler); }

private:
    void receive();

    const QString m_name; // Of the local socket.
    QLockFile m_lock;
    QLocalServer m_server;
    std::function<Answer(const QStringList&)> m_launched;
};

} // namespace app
