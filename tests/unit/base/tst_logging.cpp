#include "server/base/json.h"
#include "server/base/logging.h"

#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#ifdef Q_OS_WIN
#include <io.h>
constexpr int STDERR_FILENO = 2;
#else
#include <unistd.h>
#endif

using base::LogFormat;
using base::LogLevel;
using base::LogLine;
using namespace Qt::StringLiterals;

class LoggingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parseLogLevel_data();
    void parseLogLevel();
    void parseLogFormat_data();
    void parseLogFormat();
    void formatsText();
    void formatsJson();
    void saysWhomLinesAreAbout();
    void nobodyForgesLines_data();
    void nobodyForgesLines();
    void textKeepsOrdinaryCharacters();
    void percentSignsAreNoPlaceholders();
    void writesToStandardError();
    void dropsWhatIsBelowTheLevel();
    void debugReachesQuietCategories();
};

namespace {

// What arrives on standard error, and Qt's own message handler back, while it lives.
class Captured final {
public:
    Captured() : m_saved(dup(STDERR_FILENO)), m_handler(qInstallMessageHandler(nullptr)) {
        if (!m_file.open() || dup2(m_file.handle(), STDERR_FILENO) < 0)
            qFatal("Standard error could not be redirected.");
    }
    ~Captured() {
        std::fflush(stderr);
        dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
        qInstallMessageHandler(m_handler);
    }
    Q_DISABLE_COPY_MOVE(Captured)

    QByteArrayList lines() {
        std::fflush(stderr);
        m_file.seek(0);
        QByteArrayList lines = m_file.readAll().split('\n');
        if (lines.last().isEmpty())
            lines.removeLast();
        return lines;
    }

private:
    QTemporaryFile m_file;
    int m_saved;
    QtMessageHandler m_handler;
};

} // namespace

void LoggingTest::parseLogLevel_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<LogLevel>>("level");
    const auto row = [](const QString& text, std::optional<LogLevel> level) {
        QTest::newRow(qPrintable(text)) << text << level;
    };
    for (const QString& name : {u"debug"_s, u"silly"_s, u"verbose"_s, u"http"_s, u"DEBUG"_s})
        row(name, LogLevel::Debug);
    for (const QString& name : {u"info"_s, u"Info"_s})
        row(name, LogLevel::Info);
    for (const QString& name : {u"warn"_s, u"warning"_s})
        row(name, LogLevel::Warning);
    row(u"error"_s, LogLevel::Error);
    for (const QString& name : {u""_s, u"loud"_s, u" info"_s, u"3"_s})
        row(name, std::nullopt);
}

void LoggingTest::parseLogLevel() {
    QFETCH(QString, text);
    QFETCH(std::optional<LogLevel>, level);
    QCOMPARE(base::parseLogLevel(text), level);
}

void LoggingTest::parseLogFormat_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<LogFormat>>("format");
    QTest::newRow("text") << u"text"_s << std::optional(LogFormat::Text);
    QTest::newRow("json") << u"json"_s << std::optional(LogFormat::Json);
    QTest::newRow("upper case") << u"JSON"_s << std::optional(LogFormat::Json);
    QTest::newRow("unknown") << u"xml"_s << std::optional<LogFormat>();
    QTest::newRow("empty") << u""_s << std::optional<LogFormat>();
}

void LoggingTest::parseLogFormat() {
    QFETCH(QString, text);
    QFETCH(std::optional<LogFormat>, format);
    QCOMPARE(base::parseLogFormat(text), format);
}

void LoggingTest::formatsText() {
    const LogLine line{1'704'067'200'007, LogLevel::Info, u"server"_s, u"Listening."_s};
    QCOMPARE(base::formatLogLine(line, LogFormat::Text),
             QByteArray("2024-01-01T00:00:00.007Z info    [server] Listening."));
}

void LoggingTest::formatsJson() {
    const LogLine line{1'704'067'200'007, LogLevel::Warning, u"store"_s, u"Slow \"query\"\n"_s};
    const QByteArray text = base::formatLogLine(line, LogFormat::Json);
    QVERIFY(!text.contains('\n'));
    const base::Result<QJsonObject> object = base::parseJsonObject(text);
    QVERIFY(object);
    QCOMPARE(*object, QJsonObject({{u"time"_s, u"2024-01-01T00:00:00.007Z"_s},
                                   {u"level"_s, u"warning"_s},
                                   {u"category"_s, u"store"_s},
                                   {u"message"_s, u"Slow \"query\"\n"_s}}));
}

void LoggingTest::saysWhomLinesAreAbout() {
    Captured captured;
    base::installLogging(LogLevel::Info, LogFormat::Text);
    {
        const base::LogScope host({u"h1"_s});
        qCInfo(lcServer) << "one";
        const base::LogScope transaction({{}, u"t\n1"_s});
        qCInfo(lcServer) << "two";
        base::installLogging(LogLevel::Info, LogFormat::Json);
        qCInfo(lcServer) << "three";
    }
    qCInfo(lcServer) << "four";
    const QByteArrayList lines = captured.lines();
    QVERIFY2(lines.value(0).endsWith("[server] one host=h1"), lines.value(0).constData());
    QVERIFY2(lines.value(1).endsWith("[server] two host=h1 transaction=t\\x0a1"), lines.value(1).constData());
    const QJsonObject third = base::parseJsonObject(lines.value(2)).value_or(QJsonObject());
    QCOMPARE(third.value("host"_L1).toString(), u"h1"_s);
    QCOMPARE(third.value("transaction"_L1).toString(), u"t\n1"_s);
    const QJsonObject fourth = base::parseJsonObject(lines.value(3)).value_or(QJsonObject());
    QVERIFY(!fourth.isEmpty());
    QVERIFY(!fourth.contains("host"_L1) && !fourth.contains("transaction"_L1));
}

void LoggingTest::nobodyForgesLines_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("line feed") << u"a\n2024 error [server] b"_s << QByteArray("a\\x0a2024 error [server] b");
    QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("a\\x0db");
    QTest::newRow("vertical tab") << u"a\vb"_s << QByteArray("a\\x0bb");
    QTest::newRow("form feed") << u"a\fb"_s << QByteArray("a\\x0cb");
    QTest::newRow("tab") << u"a\tb"_s << QByteArray("a\\x09b");
    QTest::newRow("zero") << QString(QChar(u'\0')) << QByteArray("\\x00");
    QTest::newRow("terminal escape") << u"\x1b[2J"_s << QByteArray("\\x1b[2J");
    QTest::newRow("delete") << u"a\x7f"_s << QByteArray("a\\x7f");
    // These end a line or begin a terminal command in readers that know Unicode.
    QTest::newRow("next line") << QString(QChar(0x85)) << QByteArray("\\x85");
    QTest::newRow("control sequence introducer") << QString(QChar(0x9b)) << QByteArray("\\x9b");
    QTest::newRow("line separator") << QString(QChar(0x2028)) << QByteArray("\\u2028");
    QTest::newRow("paragraph separator") << QString(QChar(0x2029)) << QByteArray("\\u2029");
}

void LoggingTest::nobodyForgesLines() {
    QFETCH(QString, message);
    QFETCH(QByteArray, escaped);
    const QByteArray text = base::formatLogLine({0, LogLevel::Error, u"c"_s, message}, LogFormat::Text);
    QCOMPARE(text, "1970-01-01T00:00:00.000Z error   [c] " + escaped);
    const QByteArray json = base::formatLogLine({0, LogLevel::Error, u"c"_s, message}, LogFormat::Json);
    QVERIFY(!json.contains('\n') && !json.contains('\r'));
    QCOMPARE(base::parseJsonObject(json)->value("message"_L1).toString(), message);
}

void LoggingTest::textKeepsOrdinaryCharacters() {
    const QByteArray text =
        base::formatLogLine({0, LogLevel::Debug, u"c"_s, u"Grüße, ☃ 🔑 \\ \"q\""_s}, LogFormat::Text);
    QVERIFY2(text.endsWith("Grüße, ☃ 🔑 \\ \"q\""), text.constData());
}

void LoggingTest::percentSignsAreNoPlaceholders() {
    const QByteArray text =
        base::formatLogLine({0, LogLevel::Debug, u"%1"_s, u"%2 %4 %%"_s}, LogFormat::Text);
    QVERIFY2(text.endsWith("[%1] %2 %4 %%"), text.constData());
}

void LoggingTest::writesToStandardError() {
    Captured captured;
    base::installLogging(LogLevel::Debug, LogFormat::Json);
    qCWarning(lcServer) << "Careful";
    qCCritical(lcServer, "%d left", 3);
    const QByteArrayList lines = captured.lines();
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = base::parseJsonObject(lines.at(0)).value_or(QJsonObject());
    QCOMPARE(first.value("level"_L1).toString(), u"warning"_s);
    QCOMPARE(first.value("category"_L1).toString(), u"server"_s);
    QCOMPARE(first.value("message"_L1).toString(), u"Careful"_s);
    QVERIFY(base::fromTimestamp(first.value("time"_L1).toString()));
    const QJsonObject second = base::parseJsonObject(lines.at(1)).value_or(QJsonObject());
    QCOMPARE(second.value("level"_L1).toString(), u"error"_s);
    QCOMPARE(second.value("message"_L1).toString(), u"3 left"_s);
}

void LoggingTest::dropsWhatIsBelowTheLevel() {
    Captured captured;
    base::installLogging(LogLevel::Warning, LogFormat::Text);
    qCDebug(lcServer) << "debug";
    qCInfo(lcServer) << "info";
    qCWarning(lcServer) << "warning";
    qCCritical(lcServer) << "critical";
    const QByteArrayList lines = captured.lines();
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).endsWith("[server] warning"));
    QVERIFY(lines.at(1).endsWith("[server] critical"));
}

void LoggingTest::debugReachesQuietCategories() {
    QLoggingCategory::setFilterRules(u"test.quiet.debug=false"_s);
    const QLoggingCategory quiet("test.quiet");
    QVERIFY(!quiet.isDebugEnabled());
    Captured captured;
    base::installLogging(LogLevel::Debug, LogFormat::Text);
    qCDebug(quiet) << "spoken";
    QLoggingCategory::setFilterRules({});
    QCOMPARE(captured.lines().size(), 1);
    QVERIFY(captured.lines().constFirst().endsWith("[test.quiet] spoken"));
}

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
