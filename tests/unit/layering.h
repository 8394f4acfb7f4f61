#pragma once

#include <QString>
#include <QStringList>

// Who may include whom (design.md §2), which link lines alone cannot enforce for root-relative includes.
namespace layering {

// One line per violation in app/, server/ and ui/tray/ of the source tree `root`, sorted:
// "server/http/router.cpp:3: http may not include server/store/database.h".
[[nodiscard]] QStringList violations(const QString& root);

} // namespace layering
