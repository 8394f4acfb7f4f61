#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QString>

namespace base {

// Thin, misuse-resistant wrappers over OpenSSL. Any thread.

[[nodiscard]] QByteArray sha256(QByteArrayView data);
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);
[[nodiscard]] bool constantTimeEquals(QByteArrayView a, QByteArrayView b);
// HKDF-SHA-256 (RFC 5869) without salt; `purpose` separates keys derived from one secret.
[[nodiscard]] QByteArray deriveKey(QByteArrayView secret, QByteArrayView purpose, int length = 32);

// AES-256-GCM with a random nonce; `key` has 32 bytes. The result carries nonce and tag.
[[nodiscard]] QByteArray seal(QByteArrayView key, QByteArrayView plain);
[[nodiscard]] Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed);

// scrypt with a random salt as a PHC string: "$scrypt$ln=17,r=8,p=1$<salt>$<hash>". Takes about 0.3 s and 128
// MiB at the default cost: call it on the pool, never on the core or net thread. `logN` is lower only in
// tests.
[[nodiscard]] QString hashPassword(QStringView password, int logN = 17);
[[nodiscard]] bool verifyPassword(QStringView password, QStringView phc);
// A hash that no password matches and that takes as long to check, so that the time of a refusal does not
// tell whether an account exists.
[[nodiscard]] QString decoyPasswordHash(int logN = 17);
// Made at another cost than hashPassword() would choose now, or by another scheme.
[[nodiscard]] bool isOutdatedPasswordHash(QStringView phc, int logN = 17);

// The reference's digest of passwords, production keys and the internal bearer token: hex
// PBKDF2-HMAC-SHA-512, 1000 iterations, 64 bytes (spec/accounts.md §2.4). Only for compatibility with its
// data and peers.
[[nodiscard]] QByteArray legacyDigest(QStringView text, QStringView secret);

} // namespace base
