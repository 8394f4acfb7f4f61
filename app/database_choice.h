#pragma once

#include "app/desktop_secrets.h"

namespace app {

// Which database a desktop's server uses from its next start on: the address in the settings file, its
// password among the secrets. Main thread.
class DatabaseChoice final {
public:
    using Done = SecretControl::Done;

    DatabaseChoice(DesktopSettings& settings, DesktopSecrets& secrets)
        : m_settings(settings), m_secrets(secrets) {}

    // A valid URL of a PostgreSQL database.
    void use(const QString& url, Done done);
    void useEmbedded(Done done);
    // As it is set, without password; empty: embedded.
    [[nodiscard]] QString address() const;
    // With the password that is kept for it, if it is the address that is set and has none itself.
    [[nodiscard]] QString complete(const QString& url);

private:
    [[nodiscard]] QString keptPassword();
    void save(const QString& password, const Variables& changes, Done done);

    DesktopSettings& m_settings;
    DesktopSecrets& m_secrets;
};

} // namespace app
