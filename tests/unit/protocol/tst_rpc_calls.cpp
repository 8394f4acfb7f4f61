#include "server/base/id.h"
#include "server/protocol/methods.h"
#include "tests/unit/protocol/channel_peer.h"

#include <QTest>

namespace method = protocol::method;
using protocol::RpcChannel;
using support::elapse;
using namespace Qt::StringLiterals;

// Calls that a channel makes: how they end, and when they are repeated.
class RpcCallsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsResolveWithTheResponse();
    void callsMatchTheirResponses();
    void unknownAndRepeatedResponsesAreIgnored();
    void unknownAndRepeatedAcksAreIgnored();
    void ackDeliveryResolvesWithTheAck();
    void missingAcksFailACall();
    void retriesKeepTheCallId();
    void ackDeliveryRetriesToo();
    void anAnsweredCallIsNotRepeated();
    void missingResponsesFailACall();
    void aDoneMayCallAgain();
    void framesBeyondThePeersLimitAreNotSent();
    void callsWaitForTheEndOfAnIntroduction();
    void anIntroductionWithoutAckEndsToo();
    void callsThatWaitEndWithTheConnection();
};

namespace {

const QString AckMissing = u"The peer did not acknowledge the message."_s;
const QString ResponseMissing = u"The peer did not answer in time."_s;

} // namespace

void RpcCallsTest::callsResolveWithTheResponse() {
    ChannelPeer peer;
    peer.makesChannelCall(method::OpenPage);
    const ChannelPeer::Sent call = peer.lookAtOne();
    QVERIFY(call.isCall(u"OPEN_PAGE"));
    QVERIFY(base::isUuid(QString::fromLatin1(call.frame.id)));
    peer.acknowledges(call.frame.id);
    QCOMPARE(peer.outcomes, QStringList());
    peer.sends("r", protocol::encodeResponse(call.message->id, u"OPEN_PAGE"_s, R"({"type":"SUCCESS"})"));
    QCOMPARE(peer.outcomes, QStringList{uR"(OPEN_PAGE: {"type":"SUCCESS"})"_s});
    elapse(peer.clock, peer.timers, RpcChannel::AckDelayMs);
    QVERIFY(peer.lookAtOne().isAckOf("r"));
    QVERIFY(!peer.timers.untilNext());
}

void RpcCallsTest::callsMatchTheirResponses() {
    ChannelPeer peer;
    peer.makesChannelCall(method::OpenPage);
    peer.makesChannelCall(method::ClosePage);
    const QList<ChannelPeer::Sent> calls = peer.look();
    QVERIFY(calls.at(0).message->id != calls.at(1).message->id);
    QVERIFY(calls.at(0).frame.id != calls.at(1).frame.id);
    // Replies may overtake each other, and the ACK.
    peer.answers(calls.at(1).message->id, "2");
    peer.answers(calls.at(0).message->id, "1");
    QCOMPARE(peer.outcomes, QStringList({u"CLOSE_PAGE: 2"_s, u"OPEN_PAGE: 1"_s}));
}

void RpcCallsTest::unknownAndRepeatedResponsesAreIgnored() {
    ChannelPeer peer;
    peer.makesChannelCall(method::OpenPage);
    const QString id = peer.lookAtOne().message->id;
    peer.answers(u"4711"_s, "true");
    peer.answers(u""_s, "true");
    QCOMPARE(peer.outcomes, QStringList());
    peer.answers(id, "1");
    peer.answers(id, "2");
    QCOMPARE(peer.outcomes, QStringList{u"OPEN_PAGE: 1"_s});
    QVERIFY2(peer.called.isEmpty() && peer.misbehaved == 0, "Late answers are honest.");
}

void RpcCallsTest::unknownAndRepeatedAcksAreIgnored() {
    ChannelPeer peer;
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack});
    const QByteArray frameId = peer.lookAtOne().frame.id;
    peer.acknowledges("unknown");
    QCOMPARE(peer.outcomes, QStringList());
    peer.acknowledges(frameId);
    peer.acknowledges(frameId);
    QCOMPARE(peer.outcomes, QStringList{u"IO_RESPONSE: null"_s});
    QVERIFY(peer.look().isEmpty());
    QCOMPARE(peer.misbehaved, 0);
}

void RpcCallsTest::ackDeliveryResolvesWithTheAck() {
    ChannelPeer peer;
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack});
    const ChannelPeer::Sent call = peer.lookAtOne();
    peer.acknowledges(call.frame.id);
    QCOMPARE(peer.outcomes, QStringList{u"IO_RESPONSE: null"_s});
    // Python answers only much later.
    elapse(peer.clock, peer.timers, 60'000);
    peer.answers(call.message->id, "null");
    QCOMPARE(peer.outcomes.size(), 1);
}

void RpcCallsTest::missingAcksFailACall() {
    ChannelPeer peer;
    peer.makesChannelCall(method::OpenPage);
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack});
    elapse(peer.clock, peer.timers, 4'999);
    QCOMPARE(peer.outcomes, QStringList());
    elapse(peer.clock, peer.timers, 1);
    QCOMPARE(peer.outcomes, QStringList({u"OPEN_PAGE: "_s + AckMissing, u"IO_RESPONSE: "_s + AckMissing}));
    QCOMPARE(peer.look().size(), 2);
    QVERIFY(!peer.timers.untilNext());
}

void RpcCallsTest::retriesKeepTheCallId() {
    ChannelPeer peer;
    peer.makesChannelCall(method::StartTransaction, {.retries = 2, .responseTimeoutMs = 60'000});
    elapse(peer.clock, peer.timers, 10'000);
    const QList<ChannelPeer::Sent> calls = peer.look();
    QCOMPARE(calls.size(), 3);
    QCOMPARE(calls.at(1).frame.data, calls.at(0).frame.data);
    QCOMPARE(calls.at(2).frame.data, calls.at(0).frame.data);
    QVERIFY(calls.at(1).frame.id != calls.at(0).frame.id);
    QCOMPARE(peer.outcomes, QStringList());
    elapse(peer.clock, peer.timers, 5'000);
    QCOMPARE(peer.outcomes, QStringList{u"START_TRANSACTION: "_s + AckMissing});
    QVERIFY(peer.look().isEmpty());
}

void RpcCallsTest::ackDeliveryRetriesToo() {
    ChannelPeer peer;
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack, .retries = 1});
    elapse(peer.clock, peer.timers, 5'000);
    const QList<ChannelPeer::Sent> calls = peer.look();
    QCOMPARE(calls.size(), 2);
    peer.acknowledges(calls.at(1).frame.id);
    QCOMPARE(peer.outcomes, QStringList{u"IO_RESPONSE: null"_s});
}

void RpcCallsTest::anAnsweredCallIsNotRepeated() {
    ChannelPeer peer;
    peer.makesChannelCall(method::StartTransaction, {.retries = 3});
    peer.answers(peer.lookAtOne().message->id, "null");
    elapse(peer.clock, peer.timers, 60'000);
    QVERIFY2(peer.lookAtOne().isAckOf("answer-1"), "The call was repeated.");
    QCOMPARE(peer.outcomes, QStringList{u"START_TRANSACTION: null"_s});
}

void RpcCallsTest::missingResponsesFailACall() {
    ChannelPeer peer;
    peer.makesChannelCall(method::OpenPage);
    peer.makesChannelCall(method::Render, {.responseTimeoutMs = 20'000});
    const QList<ChannelPeer::Sent> calls = peer.look();
    peer.acknowledges(calls.at(0).frame.id);
    peer.acknowledges(calls.at(1).frame.id);
    elapse(peer.clock, peer.timers, 14'999);
    QCOMPARE(peer.outcomes, QStringList());
    elapse(peer.clock, peer.timers, 1);
    QCOMPARE(peer.outcomes, QStringList{u"OPEN_PAGE: "_s + ResponseMissing});
    elapse(peer.clock, peer.timers, 5'000);
    QCOMPARE(peer.outcomes.last(), u"RENDER: "_s + ResponseMissing);
    peer.answers(calls.at(0).message->id, "true");
    QCOMPARE(peer.outcomes.size(), 2);
}

void RpcCallsTest::aDoneMayCallAgain() {
    ChannelPeer peer;
    peer.channel.call(method::OpenPage, {}, {},
                      [&](const base::Result<QJsonValue>&) { peer.makesChannelCall(method::ClosePage); });
    peer.answers(peer.lookAtOne().message->id, "true");
    const QList<ChannelPeer::Sent> sent = peer.look();
    QCOMPARE(sent.size(), 2);
    peer.answers(sent.at(1).message->id, "true");
    QCOMPARE(peer.outcomes, QStringList{u"CLOSE_PAGE: true"_s});
}

void RpcCallsTest::framesBeyondThePeersLimitAreNotSent() {
    constexpr qsizetype Limit = 2'000;
    QList<base::Code> failures;
    ChannelPeer peer;
    const auto call = [&](qsizetype length) {
        const QByteArray data = '"' + QByteArray(length, 'x') + '"';
        peer.channel.call(method::IoResponse, data,
                          {.delivery = RpcChannel::Delivery::Ack, .maxFrameBytes = Limit},
                          [&](const base::Result<QJsonValue>& result) {
                              if (!result)
                                  failures.append(result.error().code);
                          });
    };
    const QByteArray empty = protocol::encodeCall("1", method::IoResponse, R"("")");
    const qsizetype room = Limit - protocol::encodeMessage(QByteArray(36, '0'), empty).size();
    call(room);
    QCOMPARE(peer.look().size(), 1);
    QCOMPARE(failures, QList<base::Code>());
    call(room + 1);
    QVERIFY(peer.look().isEmpty());
    QCOMPARE(failures, QList<base::Code>{base::Code::TooLarge});
}

// What a host does first: it acknowledges the answer before it takes calls.
void RpcCallsTest::callsWaitForTheEndOfAnIntroduction() {
    ChannelPeer peer;
    peer.sendsCall("i", u"1"_s, method::InitializeHost);
    peer.makesChannelCall(method::StartTransaction);
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack});
    QVERIFY(peer.look().isEmpty());
    peer.channel.respond(u"1"_s, method::InitializeHost, "{}");
    const QList<ChannelPeer::Sent> answer = peer.look();
    QCOMPARE(answer.size(), 2);
    QVERIFY(answer.at(0).isAckOf("i"));
    QVERIFY(answer.at(1).isResponse(u"1"));
    peer.acknowledges(answer.at(1).frame.id);
    const QList<ChannelPeer::Sent> calls = peer.look();
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls.at(0).isCall(u"START_TRANSACTION"));
    QVERIFY(calls.at(1).isCall(u"IO_RESPONSE"));
    peer.makesChannelCall(method::CloseTransaction);
    QVERIFY(peer.lookAtOne().isCall(u"CLOSE_TRANSACTION"));
}

void RpcCallsTest::anIntroductionWithoutAckEndsToo() {
    ChannelPeer peer;
    peer.sendsCall("i", u"1"_s, method::InitializeHost);
    peer.makesChannelCall(method::StartTransaction);
    peer.channel.respond(u"1"_s, method::InitializeHost, "{}");
    QCOMPARE(peer.look().size(), 2);
    elapse(peer.clock, peer.timers, RpcChannel::AckTimeoutMs);
    QVERIFY(peer.lookAtOne().isCall(u"START_TRANSACTION"));
}

void RpcCallsTest::callsThatWaitEndWithTheConnection() {
    ChannelPeer peer;
    peer.sendsCall("i", u"1"_s, method::InitializeHost);
    peer.makesChannelCall(method::StartTransaction);
    peer.makesChannelCall(method::IoResponse, {.delivery = RpcChannel::Delivery::Ack});
    base::Error gone;
    gone.message = u"Gone."_s;
    peer.channel.close(gone);
    QCOMPARE(peer.outcomes.size(), 2);
    QVERIFY(std::all_of(peer.outcomes.begin(), peer.outcomes.end(),
                        [](const QString& outcome) { return outcome.endsWith(u"Gone."); }));
}

QTEST_APPLESS_MAIN(RpcCallsTest)
#include "tst_rpc_calls.moc"
