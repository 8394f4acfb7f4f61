#include "app/env_file.h"

#include <QFile>
#include <QRegularExpression>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// A value up to the closing quote, or, without quotes, up to a comment.
QString unquote(QStringView value) {
    const QStringView trimmed = value.trimmed();
    const QChar quote = trimmed.isEmpty() ? QChar() : trimmed.front();
    if (quote == u'"' || quote == u'\'' || quote == u'`') {
        const qsizetype end = trimmed.indexOf(quote, 1);
        if (end > 0) {
            QString text = trimmed.sliced(1, end - 1).toString();
            return quote == u'"' ? text.replace(u"\\n"_s, u"\n"_s) : text;
        }
    }
    const qsizetype comment = trimmed.indexOf(u'#');
    return (comment < 0 ? trimmed : trimmed.left(comment)).trimmed().toString();
}

} // namespace

Variables parseEnv(const QString& text) {
    static const QRegularExpression line(u"^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=(.*)$"_s);
    Variables variables;
    const QStringList lines = text.split(u'\n');
    for (const QString& one : lines) {
        const QRegularExpressionMatch match = line.match(one);
        if (match.hasMatch())
            variables.insert(match.captured(1), unquote(match.capturedView(2)));
    }
    return variables;
}

Variables readEnvFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? parseEnv(QString::fromUtf8(file.readAll())) : Variables();
}

QString envLine(const QString& name, const QString& value) {
    QChar quote = u'"';
    // In double quotes, \n is a line break.
    if (value.contains(quote) || value.contains(u"\\n"_s))
        quote = value.contains(u'\'') ? u'`' : u'\'';
    return name + u'=' + quote + value + quote + u'\n';
}

} // namespace app
