#pragma once

#include "server/http/request_head.h"
#include "server/http/server_context.h"

#include <QByteArray>
#include <QHostAddress>

#include <optional>
#include <variant>

namespace http {

// One request on its way from a complete head to its handler: address, host policy, route, body.
class Exchange {
public:
    // `peer` is the other end of the TCP connection.
    Exchange(ServerContext& context, const QHostAddress& peer);

    enum class Next { Body, Handler, Upgrade };
    // What comes after the head: the next step, or an answer that waits for nothing.
    using Step = std::variant<Next, Response>;

    [[nodiscard]] Step begin(RequestHead head);
    // A piece of the decoded body. A Problem ends the request.
    [[nodiscard]] std::optional<Problem> takeBody(const QByteArray& data);
    [[nodiscard]] std::optional<Problem> endBody();
    void dispatch(Reply reply);

    [[nodiscard]] Response answerTo(const Problem& problem) const;
    void decorate(Response& response) const;
    // HTTP/1.0 clients do not know interim responses.
    [[nodiscard]] bool expectsContinue() const {
        return m_request.minorVersion > 0 && m_request.headers.contains("Expect");
    }
    [[nodiscard]] const Request& request() const { return m_request; }

private:
    [[nodiscard]] std::optional<Problem> readHead(RequestHead head);
    [[nodiscard]] Step upgrade(bool hasBody) const;
    [[nodiscard]] Step route(bool hasBody);
    [[nodiscard]] Step withoutRoute(const QByteArray& allow) const;
    [[nodiscard]] std::optional<Problem> prepareBody();

    ServerContext& m_context;
    QHostAddress m_peer;
    Request m_request;
    const Router::Route* m_route = nullptr;
    qint64 m_announced = 0; // Content-Length.
    qint64 m_received = 0;
};

} // namespace http
