#pragma once

#include "server/services/services.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_files.h"
#include "tests/support/fake_hasher.h"
#include "tests/support/fake_peers.h"

namespace support {

// Settings with keys, for tests that need no others.
[[nodiscard]] services::Settings testSettings();

// All services on a database, with a clock and ports that a test controls. One thread.
struct TestServices {
    explicit TestServices(store::Database& database, const services::Settings& settings = testSettings())
        : services(database, {peers, hasher, hosts, files, timers, clock}, settings) {}

    // Somebody with a session of this token.
    [[nodiscard]] services::SessionIdentity sessionOf(const QString& userId, const QString& token);
    // Somebody in an organization.
    [[nodiscard]] services::MemberIdentity memberOf(const QString& userId, const QString& organizationSlug);
    // The types of the lines in the audit log, in alphabetical order.
    [[nodiscard]] QStringList audit(const QString& organizationId = {});

    FakeClock clock;
    base::Timers timers{clock};
    FakePeers peers;
    FakeHasher hasher;
    NoHosts hosts;
    FakeFiles files;
    services::Services services;
};

} // namespace support
