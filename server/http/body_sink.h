#pragma once

#include "server/base/result.h"

#include <QByteArrayView>

namespace http {

// Takes a request body piece by piece, so that an upload never has to fit into memory. Net thread. A sink
// that is destroyed before finish() throws away what it took.
class BodySink {
public:
    virtual ~BodySink() = default;
    // A failure ends the request with the error's answer.
    [[nodiscard]] virtual base::Status write(QByteArrayView data) = 0;
    [[nodiscard]] virtual base::Status finish() = 0;
};

} // namespace http
