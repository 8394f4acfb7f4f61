#pragma once

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace server {

// Asks a listener for /health-check over a real connection, for whoever wants to know that the server does
// what it is there for. Net thread.
class HealthProbe final : public QObject {
public:
    // `address` is what the listener is bound to. `then` hears false when there is no good answer in time.
    void ask(const QHostAddress& address, quint16 port, std::function<void(bool)> then);

private:
    std::unique_ptr<QNetworkAccessManager> m_network; // Made when first needed: headless servers never do.
};

} // namespace server
