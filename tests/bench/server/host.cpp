#include "tests/bench/server/host.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "tests/bench/server/server_process.h"

#include <QJsonDocument>
#include <QNetworkRequest>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Definition(
    R"({"actions":[{"slug":"bench","name":"Bench"}],"groups":[],"sdkName":"@interval/sdk","sdkVersion":"2.0.0"})");

QByteArray text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

QByteArray sampleIoCall(const QString& transactionId) {
    const QString ioCall =
        u"{\"id\":\"%1\",\"inputGroupKey\":\"%2\",\"toRender\":[{\"methodName\":\"INPUT_TEXT\",\"label\":"
        u"\"First name\","
        "\"isStateful\":false,\"isOptional\":false,\"isMultiple\":false,\"props\":{}}],\"kind\":\"RENDER\"}"_s
            .arg(base::uuid(), base::uuid());
    return text({{u"transactionId"_s, transactionId}, {u"ioCall"_s, ioCall}});
}

Host::Host(const ServerProcess& server, int inputs) : m_inputs(inputs) {
    QNetworkRequest request(QUrl(u"ws://localhost:%1/websocket"_s.arg(server.port())));
    request.setRawHeader("x-api-key", server.apiKey().toUtf8());
    request.setRawHeader("x-instance-id", base::uuid().toUtf8());
    m_peer.connectTo(request,
                     [this](const QString& method, const QJsonObject& data) { called(method, data); });
}

void Host::initialize() {
    m_peer.call("INITIALIZE_HOST"_L1, QByteArray(Definition.data(), Definition.size()),
                [this](const QJsonValue& answer) {
                    if (answer[u"type"].toString() != u"success")
                        qFatal("The host was refused.");
                    m_isOnline = true;
                });
}

void Host::called(const QString& method, const QJsonObject& data) {
    const QString id = data.value(u"transactionId").toString();
    if (method == u"START_TRANSACTION")
        ask(id);
    else if (method == u"IO_RESPONSE")
        answered(id);
}

void Host::ask(const QString& transactionId) {
    ++m_asked[transactionId];
    m_peer.call("SEND_IO_CALL"_L1, sampleIoCall(transactionId));
}

void Host::answered(const QString& transactionId) {
    if (m_answered)
        m_answered(transactionId);
    if (m_inputs == 0 || m_asked.value(transactionId) < m_inputs) {
        ask(transactionId);
        return;
    }
    m_asked.remove(transactionId);
    m_peer.call("MARK_TRANSACTION_COMPLETE"_L1,
                text({{u"transactionId"_s, transactionId},
                      {u"resultStatus"_s, u"SUCCESS"_s},
                      {u"result"_s, uR"({"schemaVersion":1,"status":"SUCCESS","data":{"name":"Ada"}})"_s}}));
}

} // namespace bench
