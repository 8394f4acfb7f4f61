#include "server/api/error_mapping.h"

#include "server/base/json.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

Q_LOGGING_CATEGORY(lcApi, "api")

namespace api {

using namespace Qt::StringLiterals;

namespace {

struct ReasonStatus {
    QByteArrayView reason;
    int status;
};

// Problem codes whose status differs from that of their class.
constexpr std::array ReasonStatuses = {
    ReasonStatus{"malformed_json", 400},         ReasonStatus{"invalid_cursor", 400},
    ReasonStatus{"invalid_parameter", 400},      ReasonStatus{"token_invalid", 400},
    ReasonStatus{"unsupported_media_type", 415}, ReasonStatus{"token_expired", 410},
    ReasonStatus{"precondition_failed", 412},    ReasonStatus{"integration_not_configured", 501},
    ReasonStatus{"host_unreachable", 502},       ReasonStatus{"slack_error", 502},
};

int statusOf(base::Code code) {
    switch (code) {
    case base::Code::InvalidArgument:
        return 422;
    case base::Code::Unauthenticated:
        return 401;
    case base::Code::Forbidden:
        return 403;
    case base::Code::NotFound:
        return 404;
    case base::Code::Conflict:
        return 409;
    case base::Code::TooLarge:
        return 413;
    case base::Code::RateLimited:
        return 429;
    case base::Code::Timeout:
        return 504;
    case base::Code::Unavailable:
        return 503;
    case base::Code::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

QString titleOf(int status) {
    switch (status) {
    case 400:
        return u"Bad request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Not allowed"_s;
    case 404:
        return u"Not found"_s;
    case 405:
        return u"Method not allowed"_s;
    case 408:
    case 504:
        return u"Request timeout"_s;
    case 409:
        return u"Conflict"_s;
    case 410:
        return u"Gone"_s;
    case 412:
        return u"Precondition failed"_s;
    case 413:
        return u"Too large"_s;
    case 415:
        return u"Unsupported media type"_s;
    case 421:
        return u"Misdirected request"_s;
    case 422:
        return u"Validation failed"_s;
    case 429:
        return u"Too many requests"_s;
    case 501:
        return u"Not configured"_s;
    case 503:
        return u"Unavailable"_s;
    default:
        return status >= 500 ? u"Internal server error"_s : u"Bad request"_s;
    }
}

QJsonArray toJson(const QList<base::FieldError>& fields) {
    QJsonArray array;
    for (const base::FieldError& field : fields)
        array.append(QJsonObject{{u"pointer"_s, field.pointer},
                                 {u"code"_s, QString::fromLatin1(field.code)},
                                 {u"detail"_s, field.detail}});
    return array;
}

http::Response document(int status, const QString& code, const QString& detail, const QString& requestId,
                        QJsonObject object) {
    object.insert(u"type"_s, u"urn:interval:problem:"_s + code);
    object.insert(u"title"_s, titleOf(status));
    object.insert(u"status"_s, status);
    object.insert(u"detail"_s, detail.isEmpty() ? titleOf(status) : detail);
    object.insert(u"code"_s, code);
    object.insert(u"instance"_s, u"urn:uuid:"_s + requestId);
    return http::Response::json(status, base::toJson(object), "application/problem+json");
}

QString transportCode(int status) {
    switch (status) {
    case 404:
        return u"not_found"_s;
    case 405:
        return u"method_not_allowed"_s;
    case 408:
        return u"timeout"_s;
    case 413:
        return u"payload_too_large"_s;
    case 415:
        return u"unsupported_media_type"_s;
    case 421:
        return u"host_not_allowed"_s;
    case 503:
        return u"unavailable"_s;
    default:
        return status >= 500 ? u"internal_error"_s : u"malformed_request"_s;
    }
}

} // namespace

int httpStatus(const base::Error& error) {
    const auto entry = std::find_if(ReasonStatuses.begin(), ReasonStatuses.end(),
                                    [&](const ReasonStatus& known) { return known.reason == error.reason; });
    return entry == ReasonStatuses.end() ? statusOf(error.code) : entry->status;
}

http::Response problem(const http::Request& request, const base::Error& error) {
    const int status = httpStatus(error);
    if (status >= 500 && !error.detail.isEmpty())
        qCWarning(lcApi, "Request %ls failed: %ls", qUtf16Printable(request.id),
                  qUtf16Printable(error.detail));
    QJsonObject object = error.extra;
    if (!error.fields.isEmpty())
        object.insert(u"errors"_s, toJson(error.fields));
    if (error.retryAfterMs > 0)
        object.insert(u"retryAfter"_s, (error.retryAfterMs + 999) / 1000);
    http::Response response = document(status, QString::fromLatin1(base::reasonOf(error)), error.message,
                                       request.id, std::move(object));
    if (error.retryAfterMs > 0)
        response.headers.set("Retry-After", QByteArray::number((error.retryAfterMs + 999) / 1000));
    return response;
}

http::Response problem(const http::Request& request, const http::Problem& refusal) {
    if (refusal.cause)
        return problem(request, *refusal.cause);
    return document(refusal.status, transportCode(refusal.status), refusal.message, request.id, {});
}

http::Response sdkError(int status, const QString& message) {
    return http::Response::json(status, QJsonObject{{u"type"_s, u"error"_s}, {u"message"_s, message}});
}

} // namespace api
