#pragma once

#include "server/http/body_source.h"
#include "server/http/headers.h"
#include "server/http/response_stream.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace http {

// The answer to one request. Content-Length, Transfer-Encoding, Connection and Date are added by the
// transport.
struct Response {
    using OnStream = std::function<void(const std::shared_ptr<ResponseStream>&)>;

    int status = 200;
    Headers headers;
    // At most one of these is set.
    QByteArray body;
    std::shared_ptr<BodySource> source; // Sent piece by piece as the peer takes it.
    OnStream stream;                    // Called once the head is out; may write for as long as it likes.

    [[nodiscard]] static Response json(int status, const QJsonObject& object);
    [[nodiscard]] static Response json(int status, QByteArray text,
                                       QByteArray contentType = "application/json; charset=utf-8");
    [[nodiscard]] static Response text(int status, QByteArray text);
    [[nodiscard]] static Response empty(int status);
    // 303, which makes a browser GET `location` whatever the method was.
    [[nodiscard]] static Response redirect(QByteArray location, int status = 303);
    // Server-Sent Events and the like. A peer that stops reading loses the connection.
    [[nodiscard]] static Response streamed(int status, QByteArray contentType, OnStream stream);

    [[nodiscard]] Response&& with(const QByteArray& header, QByteArray value) &&;
};

} // namespace http
