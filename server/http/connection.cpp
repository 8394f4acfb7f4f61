#include "server/http/connection.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QScopedValueRollback>

namespace http {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "http", QtInfoMsg)

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, ServerContext& context)
    : m_context(context), m_socket(std::move(socket)), m_parser(context.options.head),
      m_writer(*m_socket, context.options.outputMark), m_deadline(context.timers) {
    m_socket->setReadBufferSize(m_context.options.readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::pump);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::finish);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        m_progress += bytes;
        m_writer.resume();
    });
    m_writer.onDone([this] { answered(); });
    m_writer.onFailed([this] { abort(); });
    m_deadline.set(m_context.options.timeouts.head, [this] { headExpired(); });
}

Connection::~Connection() {
    // The socket dies after this body; its last signals must not reach us.
    if (m_socket)
        m_socket->disconnect(this);
}

void Connection::stop() {
    m_keepAlive = false;
    if (m_phase == Phase::Head && !m_headBegun)
        disconnectInOrder();
    else
        m_writer.endOpenStream();
}

void Connection::abort() {
    if (m_socket)
        m_socket->abort();
}

void Connection::turnAway() { refuse({503, u"The server has too many connections."_s, std::nullopt}); }

// Parses what has arrived, as long as there is something to parse and no answer is due.
void Connection::pump() {
    if (m_pumping)
        return;
    const QScopedValueRollback<bool> pumping(m_pumping, true);
    for (bool progress = true; progress;) {
        progress = receive();
        if (m_phase == Phase::Head)
            progress |= readHead();
        else if (m_phase == Phase::Body)
            progress |= readBody();
        else
            progress = progress && m_phase == Phase::Lingering;
    }
}

bool Connection::receive() {
    const bool reading = m_phase == Phase::Head || m_phase == Phase::Body || m_phase == Phase::Lingering;
    if (!reading || m_socket->bytesAvailable() == 0)
        return false;
    // Reading exactly what is there lets QIODevice hand over its buffer instead of copying and keeping it.
    QByteArray data = m_socket->read(m_socket->bytesAvailable());
    m_progress += data.size();
    if (m_phase == Phase::Lingering)
        return true; // Only so that closing does not reset the connection under the answer.
    if (m_input.isEmpty())
        m_input = std::move(data);
    else
        m_input += data;
    return true;
}

bool Connection::readHead() {
    if (!m_headBegun && !m_input.isEmpty()) {
        m_headBegun = true;
        m_deadline.set(m_context.options.timeouts.head, [this] { headExpired(); });
    }
    Parsed<std::optional<RequestParser::HeadPart>> part = m_parser.parseHead(m_input);
    if (!part) {
        refuse(part.error());
        return false;
    }
    if (!*part)
        return false;
    m_input.remove(0, (*part)->consumed);
    begin(std::move((*part)->head));
    return true;
}

void Connection::begin(RequestHead head) {
    m_deadline.clear();
    m_keepAlive = m_keepAlive && head.keepAlive;
    m_bodyPending = head.hasBody();
    m_exchange.emplace(m_context, m_socket->peerAddress());
    Exchange::Step step = m_exchange->begin(std::move(head));
    if (Response* response = std::get_if<Response>(&step))
        return answer(std::move(*response));
    switch (std::get<Exchange::Next>(step)) {
    case Exchange::Next::Upgrade:
        return upgrade();
    case Exchange::Next::Handler:
        return dispatch();
    case Exchange::Next::Body:
        m_phase = Phase::Body;
        if (m_exchange->expectsContinue() && m_input.isEmpty())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_progress = 0;
        return watchBody();
    }
}

bool Connection::readBody() {
    if (m_input.isEmpty())
        return false;
    const Parsed<RequestParser::BodyPart> part = m_parser.parseBody(m_input);
    if (!part) {
        refuse(part.error());
        return false;
    }
    m_input.remove(0, part->consumed);
    m_bodyPending = !part->complete;
    std::optional<Problem> problem = m_exchange->takeBody(part->data);
    if (!problem && part->complete)
        problem = m_exchange->endBody();
    if (problem) {
        m_keepAlive = false;
        answer(m_exchange->answerTo(*problem));
    } else if (part->complete) {
        dispatch();
    }
    return true;
}

// The 101 and everything after it are the business of whoever takes the socket.
void Connection::upgrade() {
    // A client has to wait for the 101 (RFC 6455 §4.1). Bytes behind the head are an attempt to smuggle.
    if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0)
        return refuse({400, u"There is data behind the WebSocket handshake."_s, std::nullopt});
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    QTcpSocket* socket = m_socket.release();
    socket->setParent(nullptr);
    ++m_context.stats.upgrades;
    const Request request = m_exchange->request();
    finish();
    m_context.upgrade(socket, request);
}

void Connection::dispatch() {
    m_phase = Phase::Handling;
    m_deadline.clear();
    m_exchange->dispatch(makeReply());
}

Reply Connection::makeReply() {
    // Shared by all copies of the Reply, so that its end tells that nobody can answer any more.
    struct Ticket {
        explicit Ticket(Connection* owner) : connection(owner) {}
        Q_DISABLE_COPY_MOVE(Ticket)
        ~Ticket() {
            if (!connection || connection->m_phase != Phase::Handling)
                return;
            const Exchange& exchange = *connection->m_exchange;
            qCWarning(lcHttp) << "A handler gave no answer to" << exchange.request().path;
            connection->answer(exchange.answerTo({500, u"Internal server error"_s, std::nullopt}));
        }

        QPointer<Connection> connection; // Null once used.
    };
    return [ticket = std::make_shared<Ticket>(this)](Response response) {
        QPointer<Connection> connection;
        connection.swap(ticket->connection);
        if (connection && connection->m_phase == Phase::Handling)
            connection->answer(std::move(response));
    };
}

void Connection::refuse(const Problem& problem) {
    if (!m_exchange)
        m_exchange.emplace(m_context, m_socket->peerAddress());
    m_keepAlive = false;
    m_bodyPending = true;
    answer(m_exchange->answerTo(problem));
}

void Connection::answer(Response response) {
    m_phase = Phase::Writing;
    const Request& request = m_exchange->request();
    m_exchange->decorate(response);
    if (m_bodyPending || m_context.stopping || (response.stream && request.minorVersion == 0))
        m_keepAlive = false;
    qCDebug(lcHttp).noquote() << request.peer.toString() << methodName(request.method) << request.path
                              << response.status << request.id;
    m_progress = 0;
    watchOutput();
    m_writer.start(std::move(response), {request.method == Method::Head, request.minorVersion, m_keepAlive,
                                         m_context.date.value()});
}

void Connection::answered() {
    if (m_phase != Phase::Writing)
        return;
    if (!m_keepAlive)
        return close();
    m_exchange.reset();
    m_parser.reset();
    m_headBegun = false;
    m_phase = Phase::Head;
    m_deadline.set(m_context.options.timeouts.idle, [this] { headExpired(); });
    pump();
}

// Closing a socket with unread input resets the connection, and the peer may lose our answer. So what it
// still sends is read and dropped until it has seen the answer and closes, for a while.
void Connection::close() {
    if (!m_bodyPending && m_input.isEmpty() && m_socket->bytesAvailable() == 0)
        return disconnectInOrder();
    m_phase = Phase::Lingering;
    m_input.clear();
    m_deadline.set(m_context.options.timeouts.linger, [this] { disconnectInOrder(); });
    pump();
}

void Connection::disconnectInOrder() {
    m_phase = Phase::Closing;
    m_progress = 0;
    watchOutput();
    m_socket->disconnectFromHost(); // Sends what waits first.
}

void Connection::finish() {
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_deadline.clear();
    m_writer.detach();
    m_context.closed(this);
}

void Connection::headExpired() {
    if (m_headBegun)
        refuse({408, u"The request took too long to arrive."_s, std::nullopt});
    else
        disconnectInOrder();
}

void Connection::watchBody() {
    m_deadline.set(m_context.options.timeouts.body, [this] {
        if (m_progress < m_context.options.timeouts.minimumProgress)
            return refuse({408, u"The request body took too long to arrive."_s, std::nullopt});
        m_progress = 0;
        watchBody();
    });
}

void Connection::watchOutput() {
    m_deadline.set(m_context.options.timeouts.write, [this] {
        if (m_socket->bytesToWrite() > 0 && m_progress == 0)
            return abort();
        m_progress = 0;
        watchOutput();
    });
}

} // namespace http
