#pragma once

#include <QString>

namespace services {

// Whether `name` is a time zone of the IANA database, such as "Europe/Berlin".
[[nodiscard]] bool isTimeZone(const QString& name);

} // namespace services
