#pragma once

#include "server/base/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace app {

// Where the server's secrets are kept between starts.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual base::Result<std::optional<QString>> read(const QString& name) = 0;
    [[nodiscard]] virtual base::Status write(const QString& name, const QString& value) = 0;
};

// A file with mode 0600, for servers without a desktop. Written anew and renamed into place, so that a crash
// leaves the old one or the new one.
class FileSecretStore final : public SecretStore {
public:
    explicit FileSecretStore(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] base::Result<std::optional<QString>> read(const QString& name) override;
    [[nodiscard]] base::Status write(const QString& name, const QString& value) override;

private:
    const QString m_path;
};

} // namespace app
