#pragma once

#include "app/env_file.h"
#include "server/base/result.h"

namespace app {

// The settings file of the data directory, which the desktop writes and people may edit: what is not changed,
// comments too, stays as it is.
class ConfigFile {
public:
    explicit ConfigFile(const QString& dataDirectory);

    [[nodiscard]] const QString& path() const { return m_path; }
    // Writes the file anew and renames it into place; its owner alone may read it. An empty value removes the
    // line.
    [[nodiscard]] base::Status write(const Variables& changes) const;
    // Renames a file that is no settings file, as a crash of the disk may leave it, so that the defaults
    // apply. Returns its new name; empty: it is sound, or there is none.
    [[nodiscard]] QString setAsideIfBroken() const;

private:
    QString m_path;
};

} // namespace app
