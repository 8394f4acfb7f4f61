#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace base {

// What went wrong, in the terms callers act on. api/error_mapping turns it into HTTP statuses and RPC
// replies.
enum class Code {
    InvalidArgument,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    TooLarge,
    RateLimited,
    Timeout,
    Unavailable,
    Internal,
};

// One invalid member of a request, for forms that show the text next to the input. `pointer` is an RFC 6901
// pointer.
struct FieldError {
    QString pointer;
    QByteArray code;
    QString detail;
};

struct Error {
    Code code = Code::Internal;
    QString message;   // May be shown to people.
    QString detail;    // For the log only; never leaves the server.
    QByteArray reason; // Machine-readable problem code such as "email_taken" (spec/accounts.md §8.1); empty:
                       // by code.
    QList<FieldError> fields;
    qint64 retryAfterMs = 0;
    QJsonObject extra; // Extension members of the problem document.

    Error&& withReason(QByteArray value) &&;
    Error&& withDetail(QString value) &&;
    Error&& withExtra(const QString& key, const QJsonValue& value) &&;
};

// The default problem code of a class of errors: "not_found", "forbidden", …
[[nodiscard]] QByteArray defaultReason(Code code);
[[nodiscard]] QByteArray reasonOf(const Error& error);

} // namespace base
