#include "server/http/response.h"

#include "server/base/json.h"

namespace http {

Response Response::json(int status, const QJsonObject& object) { return json(status, base::toJson(object)); }

Response Response::json(int status, QByteArray text, QByteArray contentType) {
    Response response = empty(status).with("Content-Type", std::move(contentType));
    response.body = std::move(text);
    return response;
}

Response Response::text(int status, QByteArray text) {
    Response response = empty(status).with("Content-Type", "text/plain; charset=utf-8");
    response.body = std::move(text);
    return response;
}

Response Response::empty(int status) {
    Response response;
    response.status = status;
    return response;
}

Response Response::redirect(QByteArray location, int status) {
    return empty(status).with("Location", std::move(location));
}

Response Response::streamed(int status, QByteArray contentType, OnStream stream) {
    Response response = empty(status).with("Content-Type", std::move(contentType));
    response.stream = std::move(stream);
    return response;
}

Response&& Response::with(const QByteArray& header, QByteArray value) && {
    headers.set(header, std::move(value));
    return std::move(*this);
}

} // namespace http
