#include "tests/bench/server/browser.h"

#include "server/base/id.h"
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
            QString::number(m_server.port()), base::uuid(), Slug)));
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

QByteArray sampleAnswer(const QString& transactionId, const QString& callId, const QString& inputGroupKey) {
    const QString response =
        u"{\"id\":\"%1\",\"inputGroupKey\":\"%2\",\"transactionId\":\"%3\",\"kind\":\"RETURN\","
        "\"values\":[\"Ada\"],\"choice\":\"Continue\"}"_s.arg(callId, inputGroupKey, transactionId);
    return text({{u"transactionId"_s, transactionId}, {u"ioResponse"_s, response}});
}

Browser::Browser(Session& session) : m_session(session) {
    m_peer.connectTo(session.socketRequest(),
                     [this](const QString& method, const QJsonObject& data) { called(method, data); });
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

void Browser::called(const QString& method, const QJsonObject& data) {
    const QString id = data.value(u"transactionId").toString();
    if (method == u"TRANSACTION_COMPLETED") {
        m_peer.call("LEAVE_TRANSACTION"_L1, text({{u"transactionId"_s, id}}));
        m_completed();
    }
    if (method != u"RENDER")
        return;
    if (m_isFirst && m_rendered)
        m_rendered(m_started.nsecsElapsed());
    m_isFirst = false;
    m_hasForm = true;
    if (!m_answers)
        return;
    const auto call = QJsonDocument::fromJson(data.value(u"toRender").toString().toUtf8());
    m_peer.call("RESPOND_TO_IO_CALL"_L1,
                sampleAnswer(id, call[u"id"].toString(), call[u"inputGroupKey"].toString()));
}

} // namespace bench
