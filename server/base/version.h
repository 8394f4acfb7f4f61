#pragma once

#include <QStringView>

#include <compare>

namespace base {

// An SDK version, compared numerically by its first three parts (spec/protocol.md §10.2). A text that cannot
// be parsed, such as Python's "???", counts as newer than everything; an empty one as older.
struct Version {
    int major = 0;
    int minor = 0;
    int patch = 0;

    [[nodiscard]] static Version parse(QStringView text);
    auto operator<=>(const Version&) const = default;
};

} // namespace base
