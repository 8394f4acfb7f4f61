#pragma once

#include "app/config_file.h"
#include "app/settings.h"
#include "app/settings_control.h"

namespace app {

// The configuration of a desktop process. Main thread.
class DesktopSettings final : public SettingsControl {
public:
    explicit DesktopSettings(Variables options);

    [[nodiscard]] QList<Setting> settings() const override;
    [[nodiscard]] QHash<QString, QString> check(const QHash<QString, QString>& changes) const override;
    [[nodiscard]] QString save(const QHash<QString, QString>& changes) override;
    [[nodiscard]] bool needsRestart() const override;
    [[nodiscard]] QString dataDirectory() const override { return m_dataDirectory; }
    [[nodiscard]] QString takeNotice() override { return std::exchange(m_notice, {}); }

    // What sets a variable and wins over the settings file; empty: nothing.
    [[nodiscard]] QString sourceOf(const QString& name) const { return sourceOf(name, sources()); }
    // What the next start reads.
    [[nodiscard]] Sources sources() const { return processSources(m_options); }
    // Options of a second launch, from the next start of the server on: all, or none when one is wrong.
    // Returns what they change, as NAME=value.
    [[nodiscard]] base::Result<QStringList> adopt(const Variables& options);
    // Of a choice for this run only. They win over everything.
    void override(const Variables& options);
    // The server has been started with what is set now.
    void markStarted();

private:
    [[nodiscard]] QString sourceOf(const QString& name, const Sources& sources) const;
    [[nodiscard]] Variables effective() const;

    Variables m_options;
    const QString m_dataDirectory;
    const ConfigFile m_file;
    QString m_notice;
    Variables m_started;
};

} // namespace app
