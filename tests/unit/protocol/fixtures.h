#pragma once

#include <QJsonArray>
#include <QJsonObject>

// The golden messages of tests/fixtures/protocol (its README explains the format).
namespace golden {

// The cases of one file; ends the test program when the file cannot be read.
[[nodiscard]] QJsonArray cases(const QString& file);

// Adds a column "test" with one row per case, named after it.
void addCases(const QString& file);

} // namespace golden
