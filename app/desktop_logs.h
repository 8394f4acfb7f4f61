#pragma once

#include "app/desktop_secrets.h"
#include "app/log_ring.h"
#include "app/server_control.h"

namespace app {

// The log of a desktop process, and the report that one can make of it. Main thread.
class DesktopLogs final : public LogControl {
public:
    DesktopLogs(const ServerControl& server, const DesktopSettings& settings, const DesktopSecrets& secrets)
        : m_server(server), m_settings(settings), m_secrets(secrets) {}

    [[nodiscard]] const std::deque<base::LogLine>& lines() const override { return m_ring.lines(); }
    void onAdded(std::function<void(qsizetype added, qsizetype dropped)> handler) override {
        m_ring.onAdded(std::move(handler));
    }
    [[nodiscard]] QString text(const base::LogLine& line) const override;
    [[nodiscard]] QString exportDiagnostics(const QString& file) const override;

private:
    [[nodiscard]] QString report() const;
    [[nodiscard]] QString withoutSecrets(QString text) const;

    const ServerControl& m_server;
    const DesktopSettings& m_settings;
    const DesktopSecrets& m_secrets;
    LogRing m_ring;
};

} // namespace app
