#pragma once

#include "app/desktop_settings.h"
#include "app/secret_control.h"
#include "app/secret_store.h"

#include <QObject>

namespace app {

// The secrets of a desktop's server: in memory while it runs, kept as one entry of the desktop's keychain or,
// where there is none, in the data directory's file. A file that says so marks that the keychain has them, so
// that a process without a desktop makes no others. Main thread.
class DesktopSecrets final : public QObject, public SecretControl, public SecretStore {
public:
    DesktopSecrets(const DesktopSettings& settings, Keychain& keychain);

    // Before each start: reads what is kept. A keychain with our secrets that cannot be read is an error,
    // since new ones would make all API keys worthless; one that is merely not there is a notice.
    void load(Done done);
    // After loadSettings() has made what was missing.
    void keep(Done done);

    [[nodiscard]] base::Result<std::optional<QString>> read(const QString& name) override;
    [[nodiscard]] base::Status write(const QString& name, const QString& value) override;

    [[nodiscard]] QList<Secret> secrets() const override;
    // All that must not be shown, the password of the database included.
    [[nodiscard]] QStringList values() const;
    [[nodiscard]] Place place() const override { return m_place; }
    [[nodiscard]] QString notice() const override { return m_notice; }
    void moveTo(Place place, Done done) override;
    [[nodiscard]] QString generate() const override;
    void set(const QString& name, const QString& value, Done done) override;
    [[nodiscard]] base::Result<QList<Secret>> readFile(const QString& path) const override;

private:
    void loadFromKeychain(Done done);
    [[nodiscard]] base::Status mayChange() const;
    [[nodiscard]] base::Status take(const base::Result<std::optional<QString>>& text);
    void write(Done done); // To where they are kept.
    void keepInKeychain(Done done);
    [[nodiscard]] base::Status keepInFile();
    [[nodiscard]] QString account() const { return m_settings.dataDirectory(); }

    const DesktopSettings& m_settings;
    Keychain& m_keychain;
    const QString m_path;
    Variables m_kept;
    bool m_isLoaded = false; // What was kept is known, so that it may be written anew.
    bool m_isChanged = false;
    bool m_isFresh = false; // Nothing was kept anywhere.
    Place m_place = Place::File;
    QString m_notice;
};

} // namespace app
