#pragma once

#include "server/model/permissions.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

struct Organization {
    QString id;
    QString name;
    QString slug;
    QString ownerId;
    bool requireMfa = false;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> deletedAt;
};

inline constexpr QLatin1StringView ProductionSlug("production");
inline constexpr QLatin1StringView DevelopmentSlug("development");

struct Environment {
    QString id;
    QString organizationId;
    QString slug;
    QString name;
    QString color; // "orange", …; empty: none.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> deletedAt;

    [[nodiscard]] bool isProduction() const { return slug == ProductionSlug; }
    [[nodiscard]] bool isDevelopment() const { return slug == DevelopmentSlug; }
    // Neither may be renamed or deleted.
    [[nodiscard]] bool isLocked() const { return isProduction() || isDevelopment(); }
};

// A user's place in an organization.
struct Membership {
    QString id;
    QString userId;
    QString organizationId;
    QStringList permissionNames; // Roles and single permissions as stored; normally one role.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    qint64 lastSwitchedToAt = 0;

    [[nodiscard]] Permissions permissions() const { return expand(permissionNames); }
    [[nodiscard]] std::optional<Role> role() const { return primaryRole(permissionNames); }
};

// An offer of membership that was mailed to somebody; the mail carries the token, we keep its SHA-256 only.
struct Invitation {
    QString id;
    QByteArray tokenHash; // Hex.
    QString organizationId;
    QString email; // Normalized.
    QStringList permissionNames;
    QStringList teamIds;
    QString invitedById; // Empty: unknown, for example imported.
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    std::optional<qint64> lastSentAt;
};

struct Team {
    QString id;
    QString organizationId;
    QString name;
    QString slug;
    QString scimGroupId; // Empty: managed here.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

} // namespace model
