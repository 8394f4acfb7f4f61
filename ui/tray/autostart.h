#pragma once

#include "server/base/result.h"

#include <memory>

namespace tray {

// Whether the desktop's session starts the program. Only people switch it on: nothing in the program or its
// installers does.
class Autostart {
public:
    virtual ~Autostart() = default;
    [[nodiscard]] virtual bool isEnabled() const = 0;
    [[nodiscard]] virtual base::Status setEnabled(bool enabled) = 0;

    // This system's way, to start `program` in the tray.
    [[nodiscard]] static std::unique_ptr<Autostart> ofSystem(const QString& program);
};

// The freedesktop.org way: a desktop entry in the folder "autostart" of the user's configuration.
class XdgAutostart final : public Autostart {
public:
    XdgAutostart(const QString& configFolder, QString program);
    [[nodiscard]] bool isEnabled() const override;
    [[nodiscard]] base::Status setEnabled(bool enabled) override;

private:
    const QString m_path;
    const QString m_program;
};

// macOS: an agent in ~/Library/LaunchAgents.
class LaunchAgent final : public Autostart {
public:
    LaunchAgent(const QString& agentsFolder, QString program);
    [[nodiscard]] bool isEnabled() const override;
    [[nodiscard]] base::Status setEnabled(bool enabled) override;

private:
    const QString m_path;
    const QString m_program;
};

// Windows: a value in the registry's Run key; elsewhere, and in tests, in a file of that form.
class RunKey final : public Autostart {
public:
    RunKey(QString key, QString program);
    [[nodiscard]] bool isEnabled() const override;
    [[nodiscard]] base::Status setEnabled(bool enabled) override;

private:
    const QString m_key;
    const QString m_program;
};

} // namespace tray
