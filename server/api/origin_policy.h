#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace api {

// Which pages may act with a person's cookie: those of the dashboard itself (spec/accounts.md §8.1 "CSRF").
// When the dashboard's address is a loopback one, the other names of the loopback interface with the same
// port count as well, because people type 127.0.0.1 as readily as localhost.
class OriginPolicy {
public:
    explicit OriginPolicy(const QString& appUrl);

    // `origin` is the value of the Origin header; "null" and the empty text are never allowed.
    [[nodiscard]] bool allows(const QByteArray& origin) const;

private:
    QUrl m_app;
};

} // namespace api
