#pragma once

#include "server/services/catalog_service.h"

namespace services {

// Whether every word of what somebody typed occurs in the slug or the name, in whatever case.
[[nodiscard]] bool matchesWords(const ActionView& seen, const QString& typed);

} // namespace services
