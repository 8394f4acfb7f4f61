#pragma once

#include "server/base/result.h"

#include <QHash>
#include <QString>

namespace app {

// A template of resources/service with its @NAMES@ replaced.
[[nodiscard]] QString serviceText(const QString& name, const QHash<QString, QString>& values);

// Writes the whole file or nothing, and the folders it is in. Forbidden when it cannot.
[[nodiscard]] base::Status writeServiceFile(const QString& path, const QString& text);
// The same with settings for people to change, which may be secrets: for its owner only, and never over what
// is there.
[[nodiscard]] base::Status provideSettings(const QString& path, const QString& text);
[[nodiscard]] base::Status removeServiceFile(const QString& path);

} // namespace app
