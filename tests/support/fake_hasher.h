#pragma once

#include "server/services/ports.h"

namespace support {

// Hashes that can be read, made and compared at once. One thread.
class FakeHasher final : public services::PasswordHasher {
public:
    static QString hashed(const QString& password) { return QStringLiteral("hash of ") + password; }
    // As an earlier release would have made it.
    static QString outdated(const QString& password) { return QStringLiteral("old hash of ") + password; }

    void hash(const QString& password, services::Done<QString> done) override;
    void verify(const QString& password, const QString& hash, services::Done<bool> done) override;
    [[nodiscard]] QString decoy() const override { return QStringLiteral("decoy"); }
    [[nodiscard]] bool isOutdated(const QString& hash) const override {
        return !hash.startsWith(QStringLiteral("hash of "));
    }

    bool isBusy = false;  // Refuses everything.
    QStringList verified; // What passwords were compared with.
    // Runs once, while the next password is being hashed or compared.
    std::function<void()> meanwhile;
};

} // namespace support
