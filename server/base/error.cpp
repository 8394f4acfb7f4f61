#include "server/base/error.h"

namespace base {

Error&& Error::withReason(QByteArray value) && {
    reason = std::move(value);
    return std::move(*this);
}

Error&& Error::withDetail(QString value) && {
    detail = std::move(value);
    return std::move(*this);
}

Error&& Error::withExtra(const QString& key, const QJsonValue& value) && {
    extra.insert(key, value);
    return std::move(*this);
}

QByteArray defaultReason(Code code) {
    switch (code) {
    case Code::InvalidArgument:
        return "validation_failed";
    case Code::Unauthenticated:
        return "unauthenticated";
    case Code::Forbidden:
        return "forbidden";
    case Code::NotFound:
        return "not_found";
    case Code::Conflict:
        return "conflict";
    case Code::TooLarge:
        return "payload_too_large";
    case Code::RateLimited:
        return "rate_limited";
    case Code::Timeout:
        return "timeout";
    case Code::Unavailable:
        return "unavailable";
    case Code::Internal:
        return "internal_error";
    }
    Q_UNREACHABLE();
}

QByteArray reasonOf(const Error& error) {
    return error.reason.isEmpty() ? defaultReason(error.code) : error.reason;
}

} // namespace base
