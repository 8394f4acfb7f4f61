#pragma once

#include "server/core.h"
#include "server/http/router.h"

#include <QObject>

namespace api {

// What SDKs call over HTTP, with an API key (spec/protocol.md §8). Answers JSON in every case, also for
// unknown paths under /api. Net thread.
class SdkRoutes : public QObject {
public:
    SdkRoutes(http::Router& router, server::Core& core);

private:
    using Result = base::Result<QJsonObject>;
    using Work =
        std::function<Result(services::Services&, const services::ApiIdentity&, const QJsonObject& body)>;

    void add(http::Router& router, const QByteArray& path, Work work);

    server::Core& m_core;
};

} // namespace api
