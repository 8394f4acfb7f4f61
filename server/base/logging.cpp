#include "server/base/logging.h"

#include "server/base/json.h"

#include <QDateTime>

#include <cstdio>

Q_LOGGING_CATEGORY(lcServer, "server")

namespace base {

using namespace Qt::StringLiterals;

namespace {

// Written once before any other thread starts.
LogLevel minimum = LogLevel::Info;
LogFormat format = LogFormat::Text;
std::function<void(const LogLine&)> sink;

LogLevel levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::Error;
    }
    return LogLevel::Error;
}

QLatin1StringView name(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Error:
        return "error"_L1;
    }
    Q_UNREACHABLE();
}

// Whatever ends a line or commands a terminal, in the eyes of some reader of the log.
bool isControl(QChar c) {
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

QString escapeControls(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (!isControl(c))
            safe += c;
        else if (c.unicode() < 0x100)
            safe += u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            safe += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return safe;
}

QByteArray asJson(const LogLine& line) {
    QJsonObject object{{u"time"_s, toTimestamp(line.time)},
                       {u"level"_s, name(line.level)},
                       {u"category"_s, line.category},
                       {u"message"_s, line.message}};
    if (!line.about.host.isEmpty())
        object.insert(u"host"_s, line.about.host);
    if (!line.about.transaction.isEmpty())
        object.insert(u"transaction"_s, line.about.transaction);
    return toJson(object);
}

QByteArray asText(const LogLine& line) {
    QString text = u"%1 %2 [%3] %4"_s.arg(toTimestamp(line.time), QString(name(line.level)).leftJustified(7),
                                          line.category, escapeControls(line.message));
    if (!line.about.host.isEmpty())
        text += u" host="_s + escapeControls(line.about.host);
    if (!line.about.transaction.isEmpty())
        text += u" transaction="_s + escapeControls(line.about.transaction);
    return text.toUtf8();
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const LogLevel level = levelOf(type);
    if (level < minimum)
        return;
    const LogLine line{QDateTime::currentMSecsSinceEpoch(), level,
                       context.category ? QString::fromLatin1(context.category) : QString(), message,
                       LogScope::current()};
    const QByteArray text = formatLogLine(line, format) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    if (sink)
        sink(line);
}

} // namespace

std::optional<LogLevel> parseLogLevel(QStringView text) {
    const QString level = text.toString().toLower();
    if (level == u"debug" || level == u"silly" || level == u"verbose" || level == u"http")
        return LogLevel::Debug;
    if (level == u"info")
        return LogLevel::Info;
    if (level == u"warning" || level == u"warn")
        return LogLevel::Warning;
    if (level == u"error")
        return LogLevel::Error;
    return std::nullopt;
}

std::optional<LogFormat> parseLogFormat(QStringView text) {
    if (text.compare(u"text", Qt::CaseInsensitive) == 0)
        return LogFormat::Text;
    if (text.compare(u"json", Qt::CaseInsensitive) == 0)
        return LogFormat::Json;
    return std::nullopt;
}

QByteArray formatLogLine(const LogLine& line, LogFormat format) {
    return format == LogFormat::Json ? asJson(line) : asText(line);
}

void installLogging(LogLevel level, LogFormat logFormat) {
    minimum = level;
    format = logFormat;
    // Categories may keep debug messages from being made, as nobody reads most of them; who asks for them
    // gets all of ours. Qt's own stay off.
    if (level == LogLevel::Debug)
        QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*.debug=false"_s);
    qInstallMessageHandler(handle);
}

void setLogSink(std::function<void(const LogLine&)> to) { sink = std::move(to); }

} // namespace base
