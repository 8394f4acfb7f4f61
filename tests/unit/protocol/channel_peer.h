#pragma once

#include "server/base/timers.h"
#include "server/protocol/rpc_channel.h"
#include "tests/support/fake_clock.h"

#include <QJsonValue>

// A channel on a fake clock, seen from the other end of its connection.
class ChannelPeer final {
public:
    ChannelPeer();

    // One frame that the channel sent.
    struct Sent {
        protocol::Frame frame;
        std::optional<protocol::RpcMessage> message; // When the frame carries a call or response.

        [[nodiscard]] bool isAckOf(QByteArrayView frameId) const;
        [[nodiscard]] bool isCall(QStringView method) const;
        [[nodiscard]] bool isResponse(QStringView callId) const;
    };

    // Everything sent since the last look.
    [[nodiscard]] QList<Sent> look();
    // The only frame sent since the last look; ends the test program when there were more or fewer.
    [[nodiscard]] Sent lookAtOne();

    void sends(QByteArrayView frameId, const QByteArray& inner);
    void sendsCall(QByteArrayView frameId, const QString& callId, QLatin1StringView method,
                   const QByteArray& data = "{}");
    void answers(const QString& callId, const QByteArray& data);
    void acknowledges(QByteArrayView frameId);

    // Makes the channel call its peer; outcomes arrive in `outcomes`, under the method's name.
    void makesChannelCall(QLatin1StringView method, const protocol::RpcChannel::CallOptions& options = {});

    support::FakeClock clock;
    base::Timers timers{clock};
    QList<protocol::RpcMessage> called;
    int misbehaved = 0;
    QStringList outcomes; // "METHOD: value" or "METHOD: error message".
    protocol::RpcChannel channel;

private:
    QByteArrayList m_sent;
    int m_answers = 0;
};
