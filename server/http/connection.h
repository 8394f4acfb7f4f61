#pragma once

#include "server/base/deadline.h"
#include "server/http/exchange.h"
#include "server/http/request_parser.h"
#include "server/http/response_writer.h"
#include "server/http/server_context.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace http {

// One TCP connection that speaks HTTP: reads a request, has it answered, reads the next. Bytes that come
// early wait in the socket, and beyond its buffer in TCP. Calls ServerContext::closed once, at its end. Net
// thread.
class Connection final : public QObject {
public:
    Connection(std::unique_ptr<QTcpSocket> socket, ServerContext& context);
    ~Connection() override;

    // Closes as soon as the request that has begun to arrive, if any, is answered.
    void stop();
    void abort();
    // Answers 503 without reading what the peer wants.
    void turnAway();

private:
    enum class Phase { Head, Body, Handling, Writing, Lingering, Closing, Closed };

    void pump();
    bool receive();
    bool readHead();
    bool readBody();
    void begin(RequestHead head);
    void upgrade();
    void dispatch();
    [[nodiscard]] Reply makeReply();

    // Answers a message whose end cannot be found any more.
    void refuse(const Problem& problem);
    void answer(Response response);
    void answered();
    void close();
    void disconnectInOrder();
    void finish();

    void headExpired();
    void watchBody();
    void watchOutput();

    ServerContext& m_context;
    std::unique_ptr<QTcpSocket> m_socket;
    RequestParser m_parser;
    ResponseWriter m_writer;
    base::Deadline m_deadline;
    std::optional<Exchange> m_exchange;

    Phase m_phase = Phase::Head;
    bool m_pumping = false;
    bool m_headBegun = false;
    bool m_bodyPending = false; // The rest of a request may still come.
    bool m_keepAlive = true;
    QByteArray m_input;    // Received, not yet parsed.
    qint64 m_progress = 0; // Bytes since a watch began.
};

} // namespace http
