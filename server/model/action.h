#pragma once

#include "server/model/enums.h"
#include "server/model/slug.h"

#include <QString>

#include <optional>

namespace model {

// What one organization environment, or one developer in it, calls its own. Slugs are unique within it.
struct Scope {
    QString organizationId;
    QString environmentId;
    QString developerId; // Empty: live.

    [[nodiscard]] bool isLive() const { return developerId.isEmpty(); }
    bool operator==(const Scope&) const = default;
};

// What lists of runs and tasks say about the action.
struct ActionRef {
    QString id;
    QString slug; // Full.
    QString name; // As displayed.
    bool warnOnClose = true;
    bool runsInBackground = false;
    bool isArchived = false;

    bool operator==(const ActionRef&) const = default;
};

struct Action {
    QString id;
    QString slug; // Full: "users/edit".
    Scope scope;
    // As declared by code.
    QString name;
    QString description;
    bool backgroundable = false;
    bool warnOnClose = true;
    bool unlisted = false;
    // Set in the dashboard.
    std::optional<QString> nameOverride;
    std::optional<QString> descriptionOverride;
    std::optional<bool> backgroundableOverride;
    std::optional<qint64> archivedAt;
    QString defaultNotificationDelivery; // JSON array of {method, to}; empty: the action's runner.
    // Set by code or in the dashboard; nothing: inherited from the nearest page that says something.
    std::optional<ActionAvailability> availability;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;

    [[nodiscard]] QString displayName() const {
        if (nameOverride && !nameOverride->isEmpty())
            return *nameOverride;
        return name.isEmpty() ? lastSegment(slug).toString() : name;
    }
    [[nodiscard]] QString displayDescription() const { return descriptionOverride.value_or(description); }
    [[nodiscard]] bool runsInBackground() const { return backgroundableOverride.value_or(backgroundable); }
    [[nodiscard]] ActionRef ref() const {
        return {id, slug, displayName(), warnOnClose, runsInBackground(), archivedAt.has_value()};
    }
};

// A node of the route tree, with or without a handler of its own.
struct Page {
    QString id;
    QString slug; // Full.
    Scope scope;
    QString name;
    QString description;
    bool unlisted = false;
    bool hasHandler = false;
    std::optional<ActionAvailability> availability;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;

    [[nodiscard]] QString displayName() const { return name.isEmpty() ? lastSegment(slug).toString() : name; }
};

} // namespace model
