#pragma once

#include "app/env_file.h"
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

// What the file of secrets says when the desktop's keychain has them: INTERVAL_SECRETS=keychain.
inline const QString KeptIn = QStringLiteral("INTERVAL_SECRETS");
inline const QString InKeychain = QStringLiteral("keychain");
// The reason of the error when it does.
inline constexpr char SecretsInKeychain[] = "secrets_in_keychain";

// A file with mode 0600, for servers without a desktop. Written anew and renamed into place, so that a crash
// leaves the old one or the new one.
class FileSecretStore final : public SecretStore {
public:
    explicit FileSecretStore(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] base::Result<std::optional<QString>> read(const QString& name) override;
    [[nodiscard]] base::Status write(const QString& name, const QString& value) override;
    // Everything at once.
    [[nodiscard]] base::Status replace(const Variables& secrets);

private:
    const QString m_path;
};

} // namespace app
