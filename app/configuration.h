#pragma once

#include "app/settings.h"

namespace app {

// All variables by precedence. An empty value counts as missing.
class Configuration final {
public:
    explicit Configuration(const Sources& sources);

    [[nodiscard]] QString value(const QString& name, const QString& fallback = {}) const;
    // Whether it is config.env that sets it.
    [[nodiscard]] bool isFromFile(const QString& name) const;
    // Separated by commas.
    [[nodiscard]] QStringList list(const QString& name) const;
    [[nodiscard]] QString dataDirectory() const;

private:
    QList<Variables> m_layers;
};

// What is wrong with a variable; its name is also the error's reason.
[[nodiscard]] base::Failure invalid(const QString& name, const QString& why);

[[nodiscard]] base::Result<quint16> readPort(const Configuration& configuration, const QString& name,
                                             quint16 fallback);
// Loopback where nobody sets it.
[[nodiscard]] base::Result<QHostAddress> readAddress(const Configuration& configuration, const QString& name);
// False where nobody sets it.
[[nodiscard]] base::Result<bool> readFlag(const Configuration& configuration, const QString& name);

} // namespace app
