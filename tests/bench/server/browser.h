#pragma once

#include "tests/bench/server/peer.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace bench {

class ServerProcess;

// The account of the benches.
inline constexpr QStringView Email = u"bench@example.com";
inline constexpr QStringView Password = u"correct horse battery staple";
inline constexpr QStringView Slug = u"bench";

// Somebody who is logged in. Made once; all browsers share it.
class Session {
public:
    explicit Session(const ServerProcess& server);

    [[nodiscard]] QNetworkRequest socketRequest() const;
    // POST of JSON; `done` gets the body of the answer.
    void post(const QString& path, const QJsonObject& body,
              const std::function<void(const QJsonObject&)>& done);

private:
    [[nodiscard]] QNetworkRequest request(const QUrl& url) const;

    const ServerProcess& m_server;
    QNetworkAccessManager m_network;
    QByteArray m_cookie;
    QByteArray m_csrfToken;
};

// A tab that runs the action "bench" and answers whatever it is asked.
class Browser {
public:
    explicit Browser(Session& session);

    [[nodiscard]] bool isReady() const { return m_peer.isReady(); }
    void initialize() { m_peer.call(QLatin1StringView("INITIALIZE_CLIENT"), {}); }
    void start();
    void onFirstRender(std::function<void(qint64 nanoseconds)> handler) { m_rendered = std::move(handler); }
    void onCompleted(std::function<void()> handler) { m_completed = std::move(handler); }
    // Whether it answers what it is asked; otherwise the form stays open.
    void setAnswers(bool answers) { m_answers = answers; }
    [[nodiscard]] bool hasForm() const { return m_hasForm; }

private:
    void called(const QByteArray& method, const QByteArray& frame);

    Session& m_session;
    Peer m_peer;
    QElapsedTimer m_started;
    bool m_isFirst = true;
    bool m_answers = true;
    bool m_hasForm = false;
    std::function<void(qint64)> m_rendered;
    std::function<void()> m_completed;
};

// The answer that browsers of the benches send to an IO call, as JSON text.
[[nodiscard]] QByteArray sampleAnswer(const QByteArray& transactionId, const QByteArray& callId,
                                      const QByteArray& inputGroupKey);

} // namespace bench
