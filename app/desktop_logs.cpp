#include "app/desktop_logs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSysInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QString stateName(ServerControl::State state) {
    switch (state) {
    case ServerControl::State::Stopped:
        return u"stopped"_s;
    case ServerControl::State::Starting:
        return u"starting"_s;
    case ServerControl::State::Running:
        return u"running"_s;
    case ServerControl::State::Failed:
        return u"failed"_s;
    case ServerControl::State::Stopping:
        return u"stopping"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString DesktopLogs::text(const base::LogLine& line) const {
    return QString::fromUtf8(base::formatLogLine(line, base::LogFormat::Text));
}

QString DesktopLogs::report() const {
    QString text = u"Interval Server %1, Qt %2, %3, %4\n%5\n\n"_s.arg(
        QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
        QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    const ServerControl::Status& status = m_server.status();
    text += u"State: %1\nError: %2\nAddress: %3\nData folder: %4\n"_s.arg(
        stateName(status.state), status.error, status.appUrl, m_settings.dataDirectory());
    if (const auto database = loadDatabaseUrl(m_settings.sources()))
        text += u"Database: %1\n"_s.arg(database->display());
    const QList<Setting> settings = m_settings.settings();
    for (const Setting& setting : settings)
        text +=
            u"%1=%2\n"_s.arg(setting.name, setting.kind == Setting::Kind::Secret ? u"…"_s : setting.value);
    text += u'\n';
    for (const base::LogLine& line : lines())
        text += this->text(line) + u'\n';
    return text;
}

// None is ever logged on purpose; this is for what slips through.
QString DesktopLogs::withoutSecrets(QString text) const {
    const QStringList values = m_secrets.values();
    for (const QString& value : values)
        text.replace(value, u"…"_s);
    static const QRegularExpression parameters(u"\\b((?:setup|token|seal|password)=)[^\\s&\"']+"_s);
    static const QRegularExpression keys(u"\\b(live_|[a-z0-9-]+_dev_)[A-Za-z0-9]{20,}"_s);
    static const QRegularExpression credentials(u"(://[^\\s/:@]+:)[^\\s@]+@"_s);
    return text.replace(parameters, u"\\1…"_s).replace(keys, u"\\1…"_s).replace(credentials, u"\\1…@"_s);
}

QString DesktopLogs::exportDiagnostics(const QString& path) const {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(withoutSecrets(report()).toUtf8()) > 0 && file.commit())
        return {};
    return u"Cannot write %1: %2."_s.arg(path, file.errorString());
}

} // namespace app
