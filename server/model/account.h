#pragma once

#include "server/model/enums.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

// All times are milliseconds since the epoch, UTC. Ids are opaque texts.

// What others may know of a user.
struct UserRef {
    QString id;
    QString email;
    QString firstName;
    QString lastName;

    // First and last name, else the e-mail address.
    [[nodiscard]] QString displayName() const {
        const QString name = (firstName + u' ' + lastName).trimmed();
        return name.isEmpty() ? email : name;
    }
    bool operator==(const UserRef&) const = default;
};

struct User {
    QString id;
    QString email;           // As typed, domain in lower case.
    QString emailNormalized; // lower(trim(email)); unique.
    bool emailConfirmed = false;
    QString passwordHash; // PHC string; empty: the account has no password.
    QString firstName;
    QString lastName;
    NotificationMethod defaultNotificationMethod = NotificationMethod::Email;
    QString timeZoneName; // IANA; empty: unknown.
    bool isInstanceAdmin = false;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> disabledAt;

    [[nodiscard]] UserRef ref() const { return {id, email, firstName, lastName}; }
    [[nodiscard]] QString displayName() const { return ref().displayName(); }
};

// A browser's login. The cookie carries the token; we keep its SHA-256 only.
struct Session {
    QString id;
    QByteArray tokenHash; // Hex.
    QString userId;
    qint64 createdAt = 0;
    qint64 lastUsedAt = 0;
    QString userAgent;
    QString ip;
    std::optional<qint64> mfaVerifiedAt;
    std::optional<qint64> identityConfirmedAt;
    QString method; // "password", "sso" or "google".
};

struct ApiKey {
    QString id;
    QString organizationId;
    QString userId;
    QString environmentId;
    UsageEnvironment usageEnvironment = UsageEnvironment::Development;
    QString label;
    QByteArray lookup; // Hex HMAC-SHA-256 of the key text; unique.
    QByteArray
        sealedText; // Base64 of the encrypted key; development keys only, for the dashboard shows them again.
    QString lastFour;
    qint64 createdAt = 0;
    std::optional<qint64> lastUsedAt;
    std::optional<qint64> expiresAt;
    std::optional<qint64> deletedAt;
};

} // namespace model
