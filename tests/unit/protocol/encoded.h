#pragma once

#include <QByteArray>
#include <QJsonObject>

// What the encoders of server/protocol write, given a fixture's "from".
namespace golden {

// The `data` of a call or response; ends the test program for a method that has no encoder.
[[nodiscard]] QByteArray encodeToHost(const QString& method, const QJsonObject& from);
[[nodiscard]] QByteArray encodeToClient(const QString& method, const QJsonObject& from);

} // namespace golden
