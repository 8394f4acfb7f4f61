#pragma once

#include "server/model/enums.h"

#include <QList>
#include <QString>

namespace model {

// A team's right to one action or page.
struct TeamAccess {
    QString entityId; // Action or page.
    QString teamId;
    AccessLevel level = AccessLevel::Viewer;

    bool operator==(const TeamAccess&) const = default;
};

} // namespace model
