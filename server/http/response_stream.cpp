#include "server/http/response_stream.h"

#include <utility>

namespace http {

bool ResponseStream::write(QByteArrayView data) {
    if (m_target != nullptr && !data.isEmpty())
        m_target->writeStream(data);
    return m_target != nullptr;
}

void ResponseStream::close() {
    m_closed = {};
    if (StreamTarget* target = std::exchange(m_target, nullptr))
        target->endStream();
}

void ResponseStream::onClosed(std::function<void()> notify) {
    if (m_target == nullptr)
        notify();
    else
        m_closed = std::move(notify);
}

void ResponseStream::detach() {
    m_target = nullptr;
    if (const std::function<void()> closed = std::exchange(m_closed, {}))
        closed();
}

} // namespace http
