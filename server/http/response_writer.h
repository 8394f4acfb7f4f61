#pragma once

#include "server/http/response.h"
#include "server/http/response_head.h"

#include <QTcpSocket>

#include <functional>
#include <memory>

namespace http {

// Writes one response after the other to a socket, never holding more than `mark` bytes that the peer has not
// taken (a body that came as one QByteArray aside).
class ResponseWriter final : public StreamTarget {
public:
    ResponseWriter(QTcpSocket& socket, qint64 mark) : m_socket(socket), m_mark(mark) {}
    ~ResponseWriter() override { detach(); }
    Q_DISABLE_COPY_MOVE(ResponseWriter)

    // Called when a response is with the socket and the backlog is below the mark.
    void onDone(std::function<void()> done) { m_done = std::move(done); }
    // Called when the body cannot go on; all that is left is to cut the connection.
    void onFailed(std::function<void()> failed) { m_failed = std::move(failed); }

    void start(Response response, const ResponseFraming& framing);
    // Goes on after the socket has sent something.
    void resume();
    // Cuts off a response stream, if one is open; its owner is told.
    void detach();
    // Likewise, but ends the response in order.
    void endOpenStream();

    void writeStream(QByteArrayView data) override;
    void endStream() override;

private:
    void openStream(const Response::OnStream& opened);

    QTcpSocket& m_socket;
    qint64 m_mark;
    std::function<void()> m_done;
    std::function<void()> m_failed;
    bool m_busy = false;
    bool m_chunked = false;
    std::shared_ptr<BodySource> m_source;
    qint64 m_left = 0;
    std::shared_ptr<ResponseStream> m_stream;
};

} // namespace http
