#include "tests/bench/server/host.h"

#include "server/base/id.h"
#include "tests/bench/server/server_process.h"

#include <QNetworkRequest>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Definition(
    R"({"actions":[{"slug":"bench","name":"Bench"}],"groups":[],"sdkName":"@interval/sdk","sdkVersion":"2.0.0"})");

} // namespace

QByteArray sampleIoCall(const QByteArray& transactionId) {
    return R"({"transactionId":")" + transactionId + R"(","ioCall":"{\"id\":\")" + nextUuid() +
           R"(\",\"inputGroupKey\":\")" + nextUuid() +
           R"(\",\"toRender\":[{\"methodName\":\"INPUT_TEXT\",\"label\":\"First name\",)"
           R"(\"isStateful\":false,\"isOptional\":false,\"isMultiple\":false,\"props\":{}}],\"kind\":\"RENDER\"}"})";
}

Host::Host(const ServerProcess& server, int inputs) : m_inputs(inputs) {
    QNetworkRequest request(QUrl(u"ws://localhost:%1/websocket"_s.arg(server.port())));
    request.setRawHeader("x-api-key", server.apiKey().toUtf8());
    request.setRawHeader("x-instance-id", base::uuid().toLatin1());
    m_peer.connectTo(request,
                     [this](const QByteArray& method, const QByteArray& frame) { called(method, frame); });
}

void Host::initialize() {
    m_peer.call("INITIALIZE_HOST"_L1, QByteArray(Definition.data(), Definition.size()),
                [this](const QByteArray& frame) {
                    if (!frame.contains(R"(\"type\":\"success\")"))
                        qFatal("The host was refused.");
                    m_isOnline = true;
                });
}

void Host::called(const QByteArray& method, const QByteArray& frame) {
    const QByteArray id = between(frame, R"(\"transactionId\":\")", R"(\")");
    if (method == "START_TRANSACTION")
        ask(id);
    else if (method == "IO_RESPONSE")
        answered(id);
}

void Host::ask(const QByteArray& transactionId) {
    ++m_asked[transactionId];
    m_peer.call("SEND_IO_CALL"_L1, sampleIoCall(transactionId));
}

void Host::answered(const QByteArray& transactionId) {
    if (m_answered)
        m_answered(transactionId);
    if (m_inputs == 0 || m_asked.value(transactionId) < m_inputs) {
        ask(transactionId);
        return;
    }
    m_asked.remove(transactionId);
    m_peer.call("MARK_TRANSACTION_COMPLETE"_L1,
                R"({"transactionId":")" + transactionId +
                    R"(","resultStatus":"SUCCESS","result":"{\"schemaVersion\":1,\"status\":\"SUCCESS\",)"
                    R"(\"data\":{\"name\":\"Ada\"}}"})");
}

} // namespace bench
