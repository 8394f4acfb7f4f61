#pragma once

#include "server/base/version.h"

#include <QString>

namespace model {

// Which SDK a host runs, and what that SDK understands (spec/protocol.md §10.2).
struct Sdk {
    QString name;
    QString version;

    [[nodiscard]] bool isPython() const { return name == u"interval-py"; }
    [[nodiscard]] bool isNode() const { return name == u"@interval/sdk"; }

    // INITIALIZE_HOST may fail with an object; older ones expect null.
    [[nodiscard]] bool readsInitializeErrors() const { return !isNode() || atLeast({0, 18, 0}); }
    // The code says who may run what, also by saying nothing.
    [[nodiscard]] bool definesPermissions() const { return isNode() && atLeast({0, 34, 0}); }
    // A repeated START_TRANSACTION is ignored instead of running the action twice.
    [[nodiscard]] bool ignoresRepeatedStart() const { return atLeast({0, 35, 0}); }
    // Display calls resolve at once and CLOSE_TRANSACTION is understood.
    [[nodiscard]] bool appendsUi() const { return atLeast({0, 38, 0}); }
    // `environment` is the environment's slug instead of "live" or "development".
    [[nodiscard]] bool readsEnvironmentSlug() const { return atLeast({0, 38, 1}); }
    // SEND_IO_CALL may fail with an object; older ones expect false.
    [[nodiscard]] bool readsIoCallErrors() const { return atLeast({1, 4, 0}); }
    // Frames towards the Python SDK may have at most 1 MiB (§1.9).
    [[nodiscard]] qsizetype maxFrameBytes() const { return isPython() ? 1024 * 1024 : 100 * 1024 * 1024; }

private:
    [[nodiscard]] bool atLeast(base::Version minimum) const {
        return base::Version::parse(version) >= minimum;
    }
};

} // namespace model
