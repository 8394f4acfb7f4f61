#include "tests/bench/server/browser.h"

#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <QJsonDocument>
#include <QNetworkReply>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

Session::Session(const ServerProcess& server) : m_server(server) {
    bool isLoggedIn = false;
    QNetworkReply* const reply =
        m_network.post(request(QUrl(server.url() + u"/api/v1/auth/login"_s)),
                       text({{u"email"_s, Email.toString()}, {u"password"_s, Password.toString()}}));
    QObject::connect(reply, &QNetworkReply::finished, reply, [&, reply] {
        m_cookie = reply->rawHeader("Set-Cookie").split(';').first();
        m_csrfToken = QJsonDocument::fromJson(reply->readAll())[u"csrfToken"].toString().toUtf8();
        isLoggedIn = true;
    });
    await("the login", [&] { return isLoggedIn; });
    if (m_csrfToken.isEmpty())
        qFatal("The login was refused.");
}

QNetworkRequest Session::request(const QUrl& url) const {
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Origin", m_server.url().toUtf8());
    request.setRawHeader("X-CSRF-Token", m_csrfToken);
    return request;
}

QNetworkRequest Session::socketRequest() const {
    QNetworkRequest socket =
        request(QUrl(u"ws://localhost:%1/websocket?__INTERVAL_CLIENT_ISOCKET_ID=%2&org=%3"_s.arg(
            QString::number(m_server.port()), QString::fromLatin1(nextUuid()), Slug)));
    socket.setRawHeader("Cookie", m_cookie);
    return socket;
}

void Session::post(const QString& path, const QJsonObject& body,
                   const std::function<void(const QJsonObject&)>& done) {
    QNetworkReply* const reply = m_network.post(request(QUrl(m_server.url() + path)), text(body));
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, done] {
        done(QJsonDocument::fromJson(reply->readAll()).object());
        reply->deleteLater();
    });
}

QByteArray sampleAnswer(const QByteArray& transactionId, const QByteArray& callId,
                        const QByteArray& inputGroupKey) {
    return R"({"transactionId":")" + transactionId + R"(","ioResponse":"{\"id\":\")" + callId +
           R"(\",\"inputGroupKey\":\")" + inputGroupKey + R"(\",\"transactionId\":\")" + transactionId +
           R"(\",\"kind\":\"RETURN\",\"values\":[\"Ada\"],\"choice\":\"Continue\"}"})";
}

Browser::Browser(Session& session) : m_session(session) {
    m_peer.connectTo(session.socketRequest(),
                     [this](const QByteArray& method, const QByteArray& frame) { called(method, frame); });
}

void Browser::start() {
    m_isFirst = true;
    m_started.start();
    m_session.post(u"/api/v1/orgs/%1/transactions"_s.arg(Slug),
                   {{u"slug"_s, u"bench"_s}, {u"mode"_s, u"live"_s}}, [this](const QJsonObject& run) {
                       const QString id = run.value(u"id").toString();
                       if (id.isEmpty())
                           qFatal("A run was refused: %s", text(run).constData());
                       m_peer.call("CONNECT_TO_TRANSACTION_AS_CLIENT"_L1, text({{u"transactionId"_s, id}}));
                   });
}

void Browser::called(const QByteArray& method, const QByteArray& frame) {
    const QByteArray id = between(frame, R"(\"transactionId\":\")", R"(\")");
    if (method == "TRANSACTION_COMPLETED") {
        m_peer.call("LEAVE_TRANSACTION"_L1, R"({"transactionId":")" + id + R"("})");
        m_completed();
    }
    if (method != "RENDER")
        return;
    if (m_isFirst && m_rendered)
        m_rendered(m_started.nsecsElapsed());
    m_isFirst = false;
    m_hasForm = true;
    if (!m_answers)
        return;
    m_peer.call("RESPOND_TO_IO_CALL"_L1,
                sampleAnswer(id, between(frame, R"({\\\"id\\\":\\\")", R"(\\\")"),
                             between(frame, R"(\\\"inputGroupKey\\\":\\\")", R"(\\\")")));
}

} // namespace bench
