#pragma once

#include "server/services/ports.h"

#include <QList>
#include <QSet>

namespace support {

// Peers that a test plays: what services tell them is written down, a line each, such as
// "7 RENDER t1 the call's id". Connections that are in nobody's hands refuse. One thread.
class FakePeers final : public services::PeerGateway {
public:
    using Connection = services::ConnectionId;
    using Delivered = services::Delivered;

    struct Closed {
        Connection connection = 0;
        quint16 code = 0;
        QString reason;
        bool operator==(const Closed&) const = default;
    };
    QList<Closed> closed;
    QList<Connection> notified;
    QStringList news; // "7 history transactions"

    // Connections that take what they are told.
    QSet<Connection> open;
    // Told to `connection` or, without one, to anybody since the last time.
    [[nodiscard]] QStringList take();
    [[nodiscard]] QStringList take(Connection connection);
    // Whom something was told that was not open, since the last time.
    [[nodiscard]] QStringList takeLost();

    void startTransaction(Connection, const model::StartOrder&, bool, Delivered done) override;
    void respondToIoCall(Connection, const QString&, const QString&, Delivered done) override;
    void cancelIoCall(Connection, const QString&, const model::IoCall&, Delivered done) override;
    void closeTransaction(Connection, const QString&, Delivered done) override;
    void openPage(Connection, const model::PageOrder&, Delivered done) override;
    void closePage(Connection, const QString&) override;
    void render(Connection, const QString&, const QString&, Delivered done) override;
    void showLoading(Connection, const QString&, const model::LoadingState&) override;
    void showLog(Connection, const model::TransactionLog&) override;
    void showNotification(Connection connection, const model::Notification&) override {
        notified.append(connection);
    }
    void redirect(Connection, const QString&, const model::Redirect&, Delivered done) override;
    void renderPage(Connection, const QString&, const std::optional<QString>&, const QString&,
                    Delivered done) override;
    void completed(Connection, const QString&, model::ResultStatus, const std::optional<QString>&,
                   Delivered done) override;
    void usurped(Connection, const QString&) override;
    void hostClosed(Connection, const QString&) override;
    void hostReconnected(Connection, const QString&) override;
    void responseRefused(Connection, const QString&, const QString&, const QString&) override;
    void changed(Connection client, const model::Scope&, const QStringList& topics) override {
        news.append(QStringLiteral("%1 %2").arg(QString::number(client), topics.join(u' ')));
    }
    void close(Connection connection, quint16 code, const QString& reason) override {
        closed.append({connection, code, reason});
    }

private:
    void tell(Connection to, const QString& what, const QString& key, const QString& detail,
              const Delivered& done = {});

    QList<std::pair<Connection, QString>> m_told;
    QStringList m_lost;
};

// No serverless host can be called.
class NoHosts final : public services::HostCaller {
public:
    void post(const QUrl&, const QJsonObject&, qint64, std::function<void(base::Result<int>)> done) override;
    [[nodiscard]] base::Status check(const QUrl&) const override;
};

} // namespace support
