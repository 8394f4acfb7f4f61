#pragma once

#include <QStringList>
#include <QVersionNumber>

#include <compare>
#include <optional>

namespace tray {

// The version of a release, in the order of Semantic Versioning 2.0: "1.10.0" is later than "1.9.3", and than
// "1.10.0-rc.2". What follows a + does not count.
struct ReleaseVersion {
    QVersionNumber numbers;
    QStringList preRelease;

    // Also of a tag, "v1.2.3"; nothing when it is no version.
    [[nodiscard]] static std::optional<ReleaseVersion> parse(const QString& text);
    [[nodiscard]] std::strong_ordering operator<=>(const ReleaseVersion& other) const;
    [[nodiscard]] bool operator==(const ReleaseVersion& other) const { return (*this <=> other) == 0; }
};

} // namespace tray
