#include "tests/unit/layering.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace layering {

using namespace Qt::StringLiterals;

namespace {

// What each layer may include besides itself: layers, or single files. Of the files directly in server/ some
// are "core", all others "server".
const QMap<QString, QStringList>& table() {
    static const QMap<QString, QStringList> table{
        {u"base"_s, {}},
        {u"model"_s, {u"base"_s}},
        {u"protocol"_s, {u"base"_s, u"model"_s}},
        {u"store"_s, {u"base"_s, u"model"_s}},
        {u"services"_s, {u"base"_s, u"model"_s, u"store"_s}},
        {u"integrations"_s, {u"base"_s, u"server/services/ports.h"_s}},
        {u"http"_s, {u"base"_s}},
        {u"ws"_s, {u"base"_s}},
        {u"core"_s, {u"base"_s, u"model"_s, u"store"_s, u"services"_s}},
        {u"api"_s, {u"base"_s, u"model"_s, u"protocol"_s, u"services"_s, u"http"_s, u"ws"_s, u"core"_s}},
        {u"server"_s,
         {u"base"_s, u"model"_s, u"protocol"_s, u"store"_s, u"services"_s, u"integrations"_s, u"http"_s,
          u"ws"_s, u"core"_s, u"api"_s}},
        {u"app"_s, {u"base"_s, u"server"_s}},
        {u"tray"_s,
         {u"base"_s, u"server"_s, u"app/settings.h"_s, u"app/secret_store.h"_s, u"app/desktop_shell.h"_s,
          u"app/server_control.h"_s, u"app/settings_control.h"_s, u"app/secret_control.h"_s,
          u"app/database_control.h"_s, u"app/log_control.h"_s}},
    };
    return table;
}

// Parts of Qt that only some layers may use.
struct Reserved {
    QRegularExpression header;
    QStringList layers;
};

const QList<Reserved>& reserved() {
    static const QList<Reserved> reserved{
        {QRegularExpression(u"^(QtSql|QSql)"_s), {u"store"_s}},
        {QRegularExpression(u"^(QtWebSockets|QWebSocket)"_s), {u"ws"_s}},
        {QRegularExpression(u"^(QtNetwork/)?QTcp(Socket|Server)$"_s), {u"http"_s, u"ws"_s}},
        {QRegularExpression(u"^(QtWidgets|QtGui|QWidget|QApplication|QSystemTrayIcon)"_s), {u"tray"_s}},
    };
    return reserved;
}

QString layerOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    if (parts.at(0) == u"app")
        return u"app"_s;
    if (parts.at(0) == u"ui")
        return parts.value(1);
    if (parts.at(0) != u"server")
        return parts.at(0);
    if (parts.size() > 2)
        return parts.at(1);
    static const QStringList core{u"core"_s, u"reader_pool"_s};
    return core.contains(parts.value(1).section(u'.', 0, 0)) ? u"core"_s : u"server"_s;
}

bool mayInclude(const QString& layer, const QString& included) {
    const QString other = layerOf(included);
    const QStringList allowed = table().value(layer);
    return other == layer || allowed.contains(other) || allowed.contains(included);
}

class Scan final {
public:
    explicit Scan(const QString& root) : m_root(root) {}

    void file(const QString& path) {
        QFile source(m_root.filePath(path));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(source.fileName()), qPrintable(source.errorString()));
        m_path = path;
        m_layer = layerOf(path);
        if (!table().contains(m_layer))
            report(1, u"nothing says what %1 may include"_s.arg(m_layer));
        int number = 0;
        const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
        for (const QString& text : lines)
            line(++number, text);
    }

    QStringList found() {
        m_found.sort();
        return m_found;
    }

private:
    void line(int number, const QString& text) {
        static const QRegularExpression quoted(uR"re(^\s*#\s*include\s*"([^"]*)")re"_s);
        static const QRegularExpression angled(uR"re(^\s*#\s*include\s*<([^>]*)>)re"_s);
        if (const auto match = quoted.match(text); match.hasMatch())
            ourHeader(number, match.captured(1));
        else if (const auto system = angled.match(text); system.hasMatch())
            systemHeader(number, system.captured(1));
        else if (m_layer != u"store")
            literals(number, text);
    }

    void ourHeader(int number, const QString& header) {
        // Automoc's output is no header of ours.
        if (header.endsWith(u".moc"_s))
            return;
        if (!QFile::exists(m_root.filePath(header)) || header.contains(u".."_s))
            report(number, u"%1 is not relative to the root of the repository"_s.arg(header));
        else if (!mayInclude(m_layer, header))
            report(number, u"%1 may not include %2"_s.arg(m_layer, header));
    }

    void systemHeader(int number, const QString& header) {
        if (QFile::exists(m_root.filePath(header)))
            report(number, u"%1 is ours and belongs in quotes"_s.arg(header));
        for (const Reserved& rule : reserved()) {
            if (header.contains(rule.header) && !rule.layers.contains(m_layer))
                report(number, u"only %1 may include <%2>"_s.arg(rule.layers.join(u", "_s), header));
        }
    }

    void literals(int number, const QString& text) {
        static const QRegularExpression sql(
            uR"re("[^"]*\b(SELECT\s.*\bFROM\b|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s)re"
            uR"re(|(CREATE|ALTER|DROP)\s+(TABLE|INDEX)\b|ON\s+CONFLICT\b))re"_s);
        if (text.contains(sql))
            report(number, u"SQL belongs in server/store"_s);
    }

    void report(int line, const QString& what) {
        m_found.append(u"%1:%2: %3"_s.arg(m_path, QString::number(line), what));
    }

    QDir m_root;
    QString m_path;
    QString m_layer;
    QStringList m_found;
};

} // namespace

QStringList violations(const QString& root) {
    const QDir directory(root);
    Scan scan(root);
    for (const QString& part : {u"app"_s, u"server"_s, u"ui/tray"_s}) {
        QDirIterator files(directory.filePath(part), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            scan.file(directory.relativeFilePath(files.next()));
    }
    return scan.found();
}

} // namespace layering
