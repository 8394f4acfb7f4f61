#pragma once

#include "server/base/log_scope.h"

#include <QLoggingCategory>
#include <QString>

#include <functional>
#include <optional>

namespace base {

enum class LogFormat { Text, Json };
enum class LogLevel { Debug, Info, Warning, Error };

// Accepts our own names and those of the reference (silly, verbose, http, warn, …).
[[nodiscard]] std::optional<LogLevel> parseLogLevel(QStringView text);
[[nodiscard]] std::optional<LogFormat> parseLogFormat(QStringView text);

struct LogLine {
    qint64 time = 0; // Milliseconds since the epoch.
    LogLevel level = LogLevel::Info;
    QString category;
    QString message;
    LogSubject about = {};
};

// One line without the line break. Control characters in messages are escaped, so that nobody can forge
// lines.
[[nodiscard]] QByteArray formatLogLine(const LogLine& line, LogFormat format);

// Routes qDebug() … qCritical() of the whole process to stderr in `format`, dropping what is below `level`.
// What a line is about says the LogScope that it is logged in. May be called again.
void installLogging(LogLevel level, LogFormat format);

// Somebody else who wants each line, on the thread that logs it; empty: nobody. To be set and taken back
// while no other thread of ours runs.
void setLogSink(std::function<void(const LogLine&)> sink);

} // namespace base

Q_DECLARE_LOGGING_CATEGORY(lcServer)
