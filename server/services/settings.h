#pragma once

#include "server/base/id.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace services {

enum class Registration { Open, Invite, Closed };

// What services need to know of the configuration (spec/accounts.md §1).
struct Settings {
    QString appUrl = QStringLiteral("http://localhost:3000"); // Without trailing slash.
    QByteArray legacySecret;                                  // SECRET; salt of the reference's digests.
    QByteArray dataKey;                                       // 32 bytes; encrypts secrets at rest.
    QByteArray lookupKey;                                     // 32 bytes; HMAC key of API key look-ups.
    QByteArray csrfKey;                                       // 32 bytes.
    QByteArray linkKey;                                       // 32 bytes; signs links to uploaded files.

    QString version;
    QString revision; // GIT_COMMIT; empty: unknown.

    std::optional<Registration> registration; // REGISTRATION; nothing: what the feature flag says, …
    Registration defaultRegistration = Registration::Open; // … and this where it says nothing.
    // What the one-time set-up link carries while there is no account. Made anew at every start.
    QString setupToken = base::randomToken();

    qint64 uploadLimit = qint64{1024} * 1024 * 1024; // Bytes of one file; 0: nobody can upload.

    qint64 hostGraceLiveMs = 10 * 60'000;
    qint64 hostGraceConsoleMs = 60'000;
    qint64 clientGraceMs = 10 * 60'000;     // A run whose browser is gone is canceled after this.
    qint64 pendingLimitMs = 24 * 3'600'000; // A run nobody ever opened is canceled after this.
    qint64 completedCloseMs = 60'000;       // How long a completed run waits for its browser to come back.
    qint64 sessionIdleMs = qint64{30} * 24 * 3'600'000;
    qint64 sessionAbsoluteMs = qint64{180} * 24 * 3'600'000;
};

} // namespace services
