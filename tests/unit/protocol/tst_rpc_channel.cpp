#include "server/base/id.h"
#include "server/protocol/methods.h"
#include "tests/unit/protocol/channel_peer.h"

#include <QTest>

#include <memory>

namespace method = protocol::method;
using protocol::RpcChannel;
using support::elapse;
using namespace Qt::StringLiterals;

// What a channel does with what arrives, and how it ends. Calls that it makes are in tst_rpc_calls.
class RpcChannelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Greeting
    void greetsOnceAndHearsTheAck();
    void aGreetingMayStayUnconfirmed();

    // What the peer sends
    void acknowledgesACallWithItsAnswer();
    void acknowledgesACallSoonWithoutAnswer();
    void pingsAreAcknowledgedAndKept();
    void durableCallsAreAcknowledgedWithTheirAnswer_data();
    void durableCallsAreAcknowledgedWithTheirAnswer();
    void durableCallsAreAcknowledgedAfterASecondAtLatest();
    void durableCallsWithTheSameIdAreEachAcknowledgedOnce();
    void closesOnRepeatedNonsense();
    void aCallMayCloseTheChannel();

    // The end
    void closeFailsWhatWaits();
    void nothingHappensAfterClose();
    void destructionCloses();
    void unacknowledgedResponsesTravelOn();
    void responsesOutliveTheirAckTimeout();
    void aPeerThatAcknowledgesNothingMisbehaves();
};

namespace {

base::Error lost() {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"Connection lost."_s;
    return error;
}

} // namespace

void RpcChannelTest::greetsOnceAndHearsTheAck() {
    QList<bool> confirmed;
    ChannelPeer peer;
    peer.channel.greet([&](bool arrived) { confirmed.append(arrived); });
    const ChannelPeer::Sent greeting = peer.lookAtOne();
    QCOMPARE(greeting.frame.data, "authenticated");
    QVERIFY2(base::isUuid(QString::fromLatin1(greeting.frame.id)),
             "Python ends its reader loop on any other id.");
    QCOMPARE(confirmed, QList<bool>());
    peer.acknowledges(greeting.frame.id);
    peer.acknowledges(greeting.frame.id);
    elapse(peer.clock, peer.timers, 60'000);
    QCOMPARE(confirmed, QList<bool>{true});
    QVERIFY(peer.look().isEmpty());
}

void RpcChannelTest::aGreetingMayStayUnconfirmed() {
    QList<bool> confirmed;
    ChannelPeer peer;
    peer.channel.greet([&](bool arrived) { confirmed.append(arrived); });
    const ChannelPeer::Sent greeting = peer.lookAtOne();
    elapse(peer.clock, peer.timers, 4'999);
    QCOMPARE(confirmed, QList<bool>());
    elapse(peer.clock, peer.timers, 1);
    QCOMPARE(confirmed, QList<bool>{false});
    peer.acknowledges(greeting.frame.id);
    QCOMPARE(confirmed, QList<bool>{false});
    QVERIFY(peer.look().isEmpty());
}

void RpcChannelTest::acknowledgesACallWithItsAnswer() {
    ChannelPeer peer;
    peer.sendsCall("f", u"1"_s, method::SendIoCall);
    QVERIFY(peer.look().isEmpty());
    peer.channel.respond(u"1"_s, method::SendIoCall, "true");
    const QList<ChannelPeer::Sent> sent = peer.look();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent.at(0).isAckOf("f"));
    QVERIFY(sent.at(1).isResponse(u"1"_s));
    peer.acknowledges(sent.at(1).frame.id);
    elapse(peer.clock, peer.timers, 60'000);
    QVERIFY2(peer.look().isEmpty(), "Acknowledged twice.");
}

void RpcChannelTest::acknowledgesACallSoonWithoutAnswer() {
    ChannelPeer peer;
    peer.sendsCall("f", u"1"_s, method::SendIoCall);
    elapse(peer.clock, peer.timers, RpcChannel::AckDelayMs);
    QVERIFY(peer.lookAtOne().isAckOf("f"));
    peer.channel.respond(u"1"_s, method::SendIoCall, "true");
    QVERIFY(peer.lookAtOne().isResponse(u"1"_s));
}

void RpcChannelTest::pingsAreAcknowledgedAndKept() {
    ChannelPeer peer;
    peer.sends("f1", "ping");
    QVERIFY(peer.lookAtOne().isAckOf("f1"));
    peer.sends("f2", "authenticated");
    QVERIFY(peer.lookAtOne().isAckOf("f2"));
    QVERIFY(peer.called.isEmpty());
}

void RpcChannelTest::durableCallsAreAcknowledgedWithTheirAnswer_data() {
    QTest::addColumn<QString>("method");
    for (const QLatin1StringView name :
         {method::SendLog, method::SendRedirect, method::MarkTransactionComplete, method::Notify})
        QTest::newRow(name.data()) << QString(name);
}

void RpcChannelTest::durableCallsAreAcknowledgedWithTheirAnswer() {
    QFETCH(QString, method);
    const QByteArray name = method.toLatin1();
    ChannelPeer peer;
    peer.sendsCall("f", u"1"_s, QLatin1StringView(name));
    QCOMPARE(peer.called.size(), 1);
    QVERIFY2(peer.look().isEmpty(), "Acknowledged before it was stored.");
    elapse(peer.clock, peer.timers, 999);
    peer.channel.respond(u"1"_s, method, "true");
    const QList<ChannelPeer::Sent> sent = peer.look();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent.at(0).isAckOf("f"));
    QVERIFY(sent.at(1).isResponse(u"1"_s));
    QCOMPARE(sent.at(1).message->method, method);
    QCOMPARE(sent.at(1).message->data, "true");
    peer.acknowledges(sent.at(1).frame.id);
    elapse(peer.clock, peer.timers, 60'000);
    QVERIFY(peer.look().isEmpty());
}

void RpcChannelTest::durableCallsAreAcknowledgedAfterASecondAtLatest() {
    ChannelPeer peer;
    peer.sendsCall("f", u"1"_s, method::SendLog);
    elapse(peer.clock, peer.timers, 1'000);
    QVERIFY(peer.lookAtOne().isAckOf("f"));
    peer.channel.respond(u"1"_s, u"SEND_LOG"_s, "true");
    QVERIFY(peer.lookAtOne().isResponse(u"1"_s));
}

void RpcChannelTest::durableCallsWithTheSameIdAreEachAcknowledgedOnce() {
    ChannelPeer peer;
    peer.sendsCall("f1", u"1"_s, method::SendLog);
    peer.sendsCall("f2", u"1"_s, method::SendLog);
    QVERIFY(peer.lookAtOne().isAckOf("f1"));
    peer.channel.respond(u"1"_s, u"SEND_LOG"_s, "true");
    const QList<ChannelPeer::Sent> sent = peer.look();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent.at(0).isAckOf("f2"));
    elapse(peer.clock, peer.timers, 2'000);
    QVERIFY(peer.look().isEmpty());
    QCOMPARE(peer.called.size(), 2);
}

void RpcChannelTest::closesOnRepeatedNonsense() {
    ChannelPeer peer;
    for (int i = 1; i < RpcChannel::MaxBadMessages; ++i)
        peer.sends("f", "nonsense");
    QCOMPARE(peer.misbehaved, 0);
    QCOMPARE(peer.look().size(), RpcChannel::MaxBadMessages - 1);
    peer.sends("f", "nonsense");
    QCOMPARE(peer.misbehaved, 1);
    QVERIFY(peer.called.isEmpty());
}

void RpcChannelTest::aCallMayCloseTheChannel() {
    const support::FakeClock clock;
    base::Timers timers(clock);
    std::unique_ptr<RpcChannel> channel;
    int sent = 0;
    channel = std::make_unique<RpcChannel>(
        timers, RpcChannel::Output{.send = [&](const QByteArray&) { ++sent; },
                                   .called =
                                       [&](const protocol::RpcMessage& call) {
                                           channel->respond(call.id, call.method, "true");
                                           channel->close(lost());
                                           channel->respond(call.id, call.method, "true");
                                       },
                                   .misbehaved = [] {}});
    channel->receive(protocol::encodeMessage("f", protocol::encodeCall("1", method::SendPage, "{}")));
    QCOMPARE(sent, 2);
    QVERIFY(!timers.untilNext());
}

void RpcChannelTest::closeFailsWhatWaits() {
    QList<bool> confirmed;
    ChannelPeer peer;
    peer.channel.greet([&](bool arrived) { confirmed.append(arrived); });
    peer.makesChannelCall(method::OpenPage);
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack, .retries = 1});
    peer.sendsCall("f", u"1"_s, method::SendLog);
    QCOMPARE(peer.channel.close(lost()), QList<QByteArray>());
    peer.outcomes.sort();
    QCOMPARE(peer.outcomes,
             QStringList({u"IO_RESPONSE: Connection lost."_s, u"OPEN_PAGE: Connection lost."_s}));
    QCOMPARE(confirmed, QList<bool>{false});
    QVERIFY2(!peer.timers.untilNext(), "A timer would run into a dead channel.");
}

void RpcChannelTest::nothingHappensAfterClose() {
    ChannelPeer peer;
    peer.channel.close(lost());
    peer.sendsCall("f", u"1"_s, method::SendPage);
    peer.channel.receive("nonsense");
    peer.channel.respond(u"1"_s, u"SEND_PAGE"_s, "true");
    peer.channel.resend("x");
    QVERIFY(peer.look().isEmpty());
    QVERIFY(peer.called.isEmpty());
    QCOMPARE(peer.misbehaved, 0);
    peer.makesChannelCall(method::OpenPage);
    QCOMPARE(peer.outcomes, QStringList{u"OPEN_PAGE: The connection is closed."_s});
    QCOMPARE(peer.channel.close(lost()), QList<QByteArray>());
}

void RpcChannelTest::destructionCloses() {
    const support::FakeClock clock;
    base::Timers timers(clock);
    QString message;
    {
        RpcChannel channel(timers, {.send = [](const QByteArray&) {},
                                    .called = [](const protocol::RpcMessage&) {},
                                    .misbehaved = [] {}});
        channel.call(method::OpenPage, {}, {}, [&](const base::Result<QJsonValue>& result) {
            message = result ? QString() : result.error().message;
        });
    }
    QCOMPARE(message, u"The connection was closed."_s);
    QVERIFY(!timers.untilNext());
}

void RpcChannelTest::unacknowledgedResponsesTravelOn() {
    ChannelPeer first;
    first.sendsCall("f1", u"1"_s, method::SendPage);
    first.sendsCall("f2", u"2"_s, method::SendIoCall);
    first.sendsCall("f3", u"3"_s, method::SendLog);
    elapse(first.clock, first.timers, RpcChannel::DeferredAckMs);
    QCOMPARE(first.look().size(), 3); // The ACKs.
    first.channel.respond(u"1"_s, u"SEND_PAGE"_s, "true");
    first.acknowledges(first.lookAtOne().frame.id);
    first.channel.respond(u"2"_s, u"SEND_IO_CALL"_s, R"({"type":"ERROR","message":"é"})");
    const ChannelPeer::Sent lostResponse = first.lookAtOne();
    const QList<QByteArray> leftovers = first.channel.close(lost());
    QCOMPARE(leftovers.size(), 1);

    ChannelPeer second;
    second.channel.resend(leftovers.first());
    const ChannelPeer::Sent repeated = second.lookAtOne();
    QCOMPARE(repeated.frame.data, lostResponse.frame.data);
    QVERIFY(repeated.frame.id != lostResponse.frame.id);
    // A call that arrived on the first connection may be answered on the second.
    second.channel.respond(u"3"_s, u"SEND_LOG"_s, "true");
    QVERIFY(second.lookAtOne().isResponse(u"3"_s));
    // And what is lost again travels on again.
    second.acknowledges(repeated.frame.id);
    QCOMPARE(second.channel.close(lost()).size(), 1);
}

void RpcChannelTest::responsesOutliveTheirAckTimeout() {
    // A dead connection is noticed long after the ACK was due.
    ChannelPeer peer;
    peer.channel.respond(u"1"_s, u"SEND_PAGE"_s, "true");
    peer.channel.respond(u"2"_s, u"SEND_PAGE"_s, "false");
    const QList<ChannelPeer::Sent> sent = peer.look();
    elapse(peer.clock, peer.timers, 80'000);
    QVERIFY2(peer.look().isEmpty(), "Responses are not repeated on the same connection.");
    peer.acknowledges(sent.at(0).frame.id);
    const QList<QByteArray> leftovers = peer.channel.close(lost());
    QCOMPARE(leftovers, QList<QByteArray>{sent.at(1).frame.data});
}

void RpcChannelTest::aPeerThatAcknowledgesNothingMisbehaves() {
    ChannelPeer peer;
    const QByteArray value = '"' + QByteArray(900, 'x') + '"';
    for (int i = 0; i < 1000; ++i)
        peer.channel.respond(QString::number(i), u"SEND_PAGE"_s, value);
    elapse(peer.clock, peer.timers, 5'000);
    QCOMPARE(peer.misbehaved, 0);
    const QList<ChannelPeer::Sent> sent = peer.look();
    for (int i = 0; i < 500; ++i)
        peer.acknowledges(sent.at(i).frame.id);
    for (int i = 0; i < 400; ++i)
        peer.channel.respond(QString::number(i), u"SEND_PAGE"_s, value);
    elapse(peer.clock, peer.timers, 5'000);
    QCOMPARE(peer.misbehaved, 0);
    for (int i = 0; i < 300; ++i)
        peer.channel.respond(QString::number(i), u"SEND_PAGE"_s, value);
    elapse(peer.clock, peer.timers, 5'000);
    QVERIFY(peer.misbehaved > 0);
}

QTEST_APPLESS_MAIN(RpcChannelTest)
#include "tst_rpc_channel.moc"
