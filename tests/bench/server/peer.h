#pragma once

#include <QHash>
#include <QUrl>
#include <QWebSocket>

#include <functional>

class QNetworkRequest;

namespace bench {

// A new id of a frame, call or input: text of a UUID, without what a random one costs.
[[nodiscard]] QByteArray nextUuid();

// What follows `begin` in a frame, up to `end`. Nothing is parsed, so that a client of the server costs as
// little as one of the echo: the two share the machine with what is measured.
[[nodiscard]] QByteArray between(const QByteArray& frame, QByteArrayView begin, QByteArrayView end);

// One end of the wire protocol (spec/protocol.md §2), as thin as it can be: acknowledges what comes and
// answers every call with `true`.
class Peer {
public:
    using Called = std::function<void(const QByteArray& method, const QByteArray& frame)>;
    using Reply = std::function<void(const QByteArray& frame)>;

    Peer() = default;
    ~Peer();
    Q_DISABLE_COPY_MOVE(Peer)

    // `called` hears every call of the server.
    void connectTo(const QNetworkRequest& request, Called called);
    [[nodiscard]] bool isReady() const { return m_isReady; }

    void call(QLatin1StringView method, const QByteArray& data, Reply reply = {});

private:
    void receive(const QByteArray& frame);
    void answer(const QByteArray& callId, const QByteArray& method);

    QWebSocket m_socket;
    Called m_called;
    QHash<QByteArray, Reply> m_replies;
    qint64 m_lastId = 0;
    bool m_isReady = false;
};

} // namespace bench
