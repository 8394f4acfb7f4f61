#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace http {

// Where a ResponseStream's bytes go; the connection's writer.
class StreamTarget {
public:
    virtual ~StreamTarget() = default;
    virtual void writeStream(QByteArrayView data) = 0;
    virtual void endStream() = 0;
};

// A response body that is written over time, such as Server-Sent Events. Shared between the connection and
// whoever writes; outlives either. Net thread.
class ResponseStream {
public:
    explicit ResponseStream(StreamTarget& target) : m_target(&target) {}

    // False when the peer is gone or the server stops; the data is then dropped.
    bool write(QByteArrayView data);
    // Ends the response in order.
    void close();
    [[nodiscard]] bool isOpen() const { return m_target != nullptr; }
    // Called once, when the stream ends without close(). At once if it has ended already.
    void onClosed(std::function<void()> notify);

    // For the connection: cuts the stream off.
    void detach();

private:
    StreamTarget* m_target;
    std::function<void()> m_closed;
};

} // namespace http
