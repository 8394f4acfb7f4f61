#pragma once

#include "server/base/mailbox.h"
#include "server/base/timers.h"
#include "server/services/ports.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace integrations {

// Sends requests to serverless hosts. Resolves names itself and connects to the address it has judged, so
// that a name cannot point elsewhere a moment later; follows no redirects and reads at most 64 KiB of an
// answer. Net thread.
class HostRequests final : public QObject {
public:
    using Done = std::function<void(base::Result<int>)>;

    HostRequests(base::Timers& timers, bool allowPrivate) : m_timers(timers), m_allowPrivate(allowPrivate) {}

    void post(const QUrl& url, const QByteArray& body, qint64 timeoutMs, Done done);
    // What can be said without resolving the name. Any thread.
    [[nodiscard]] static base::Status check(const QUrl& url, bool allowPrivate);
    [[nodiscard]] bool allowsPrivate() const { return m_allowPrivate; }

private:
    void send(const QUrl& url, const QHostAddress& address, const QByteArray& body, qint64 timeoutMs,
              Done done);
    [[nodiscard]] QNetworkAccessManager& network();

    base::Timers& m_timers;
    const bool m_allowPrivate;
    std::unique_ptr<QNetworkAccessManager> m_network; // Made when first needed: most servers never do.
};

// The port for services: takes calls on the core thread and brings the outcome back there.
class HttpHostCaller final : public services::HostCaller {
public:
    using Post = std::function<void(base::Task)>;

    HttpHostCaller(HostRequests& requests, base::Mailbox& net, Post post)
        : m_requests(requests), m_net(net), m_post(std::move(post)) {}

    void post(const QUrl& url, const QJsonObject& body, qint64 timeoutMs,
              std::function<void(base::Result<int>)> done) override;
    [[nodiscard]] base::Status check(const QUrl& url) const override;

private:
    HostRequests& m_requests;
    base::Mailbox& m_net;
    Post m_post;
};

} // namespace integrations
