#include "server/http/response_writer.h"

#include <algorithm>

namespace http {

namespace {

constexpr qint64 pieceSize = 64 * 1024;
// Bodies up to here are copied behind the head, so that both leave in one packet.
constexpr qsizetype joinedBody = 16 * 1024;

} // namespace

void ResponseWriter::start(Response response, const ResponseFraming& framing) {
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_chunked = framing.minorVersion > 0;
    const bool hasBody = framing.hasBody(response.status);
    QByteArray head = serializeHead(response, framing);
    const bool joined = hasBody && response.body.size() <= joinedBody;
    if (joined)
        head += response.body;
    m_socket.write(head);
    if (hasBody && !joined)
        m_socket.write(response.body);
    if (hasBody && response.source) {
        m_source = std::move(response.source);
        m_left = m_source->size();
    }
    if (hasBody && response.stream)
        openStream(response.stream);
    resume();
}

void ResponseWriter::openStream(const Response::OnStream& opened) {
    m_stream = std::make_shared<ResponseStream>(*this);
    const std::shared_ptr<ResponseStream> stream = m_stream; // The owner may close it at once.
    opened(stream);
}

void ResponseWriter::resume() {
    while (m_left > 0 && m_socket.bytesToWrite() < m_mark) {
        const base::Result<QByteArray> piece = m_source->read(std::min(pieceSize, m_left));
        if (!piece)
            return m_failed();
        m_left -= piece->size();
        m_socket.write(*piece);
    }
    if (!m_busy || m_left > 0 || m_stream || m_socket.bytesToWrite() >= m_mark)
        return;
    m_busy = false;
    m_source.reset();
    m_done();
}

void ResponseWriter::detach() {
    if (const std::shared_ptr<ResponseStream> stream = std::exchange(m_stream, nullptr))
        stream->detach();
}

void ResponseWriter::endOpenStream() {
    if (!m_stream)
        return;
    detach();
    endStream();
}

void ResponseWriter::writeStream(QByteArrayView data) {
    if (m_socket.bytesToWrite() >= m_mark)
        return m_failed(); // The peer does not read.
    QByteArray bytes;
    if (m_chunked)
        bytes = QByteArray::number(data.size(), 16) + "\r\n";
    bytes += data;
    if (m_chunked)
        bytes += "\r\n";
    m_socket.write(bytes);
}

void ResponseWriter::endStream() {
    m_stream.reset();
    if (m_chunked)
        m_socket.write("0\r\n\r\n");
    resume();
}

} // namespace http
