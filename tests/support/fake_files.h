#pragma once

#include "server/services/ports.h"

#include <QStringList>

namespace support {

// A storage without files, which remembers what it was asked to remove. One thread.
class FakeFiles final : public services::FileStorage {
public:
    QStringList removed;
    base::Status answer; // To the next removals.

    [[nodiscard]] services::FileLinks links(const services::ExpectedFile& file) const override {
        return {QStringLiteral("put:") + file.key, QStringLiteral("get:") + file.key};
    }
    void remove(const QString& key, services::Delivered done) override {
        removed.append(key);
        done(answer);
    }
};

} // namespace support
