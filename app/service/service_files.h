#pragma once

#include "server/base/result.h"

#include <QHash>
#include <QString>

namespace app {

// A template of resources/service with its @NAMES@ replaced.
[[nodiscard]] QString serviceText(const QString& name, const QHash<QString, QString>& values);

// Writes the whole file or nothing, and the folders it is in. Forbidden when it cannot.
[[nodiscard]] base::Status writeServiceFile(const QString& path, const QString& text);
[[nodiscard]] base::Status removeServiceFile(const QString& path);

} // namespace app
