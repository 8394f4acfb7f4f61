#pragma once

#include "server/api/endpoint.h"

namespace api {

// "?mode=live|console", live when absent (spec/accounts.md §8.1 "Scope").
[[nodiscard]] inline base::Result<services::CatalogService::Mode> modeFrom(const QString& text) {
    if (text.isEmpty() || text == u"live")
        return services::CatalogService::Mode::Live;
    if (text == u"console")
        return services::CatalogService::Mode::Console;
    return base::fail(base::Code::InvalidArgument, QStringLiteral("mode must be \"live\" or \"console\"."),
                      "invalid_parameter");
}

[[nodiscard]] inline base::Result<services::CatalogService::Mode> modeOf(const Call& call) {
    return modeFrom(call.query(u"mode"));
}

} // namespace api
