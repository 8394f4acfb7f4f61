#pragma once

#include <QJsonObject>
#include <QUrl>
#include <QWebSocket>

#include <functional>

class QNetworkRequest;

namespace bench {

// One end of the wire protocol (spec/protocol.md §2), as thin as it can be: acknowledges what comes and
// answers every call with `true`.
class Peer {
public:
    using Reply = std::function<void(const QJsonValue&)>;
    using Called = std::function<void(const QString& method, const QJsonObject& data)>;

    Peer() = default;
    ~Peer();
    Q_DISABLE_COPY_MOVE(Peer)

    // `called` hears every call of the server.
    void connectTo(const QNetworkRequest& request, Called called);
    [[nodiscard]] bool isReady() const { return m_isReady; }

    void call(QLatin1StringView method, const QByteArray& data, Reply reply = {});

private:
    void receive(const QByteArray& text);

    QWebSocket m_socket;
    Called m_called;
    QHash<QString, Reply> m_replies;
    qint64 m_lastId = 0;
    bool m_isReady = false;
};

} // namespace bench
