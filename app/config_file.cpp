#include "app/config_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringDecoder>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxBytes = 1024 * 1024;

QString nameOf(const QString& line) {
    const Variables variables = parseEnv(line);
    return variables.isEmpty() ? QString() : variables.cbegin().key();
}

bool isSound(const QByteArray& bytes) {
    if (bytes.contains('\0'))
        return false;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return false;
    const QStringList lines = text.split(u'\n');
    return std::all_of(lines.cbegin(), lines.cend(), [](const QString& line) {
        const QString content = line.trimmed();
        return content.isEmpty() || content.startsWith(u'#') || !nameOf(line).isEmpty();
    });
}

base::Status checkWritable(const Variables& changes) {
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change.value().contains(u'"') || change.value().contains(u'\n'))
            return base::fail(base::Code::InvalidArgument,
                              change.key() + u" may contain neither quotes nor line breaks."_s);
    }
    return {};
}

} // namespace

ConfigFile::ConfigFile(const QString& dataDirectory) : m_path(dataDirectory + u"/config.env"_s) {}

base::Status ConfigFile::write(const Variables& changes) const {
    if (const base::Status writable = checkWritable(changes); !writable)
        return writable;
    QFile old(m_path);
    const QString before = old.open(QIODevice::ReadOnly) ? QString::fromUtf8(old.readAll()) : QString();
    QString text;
    Variables waiting = changes;
    const QStringList lines = before.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString name = nameOf(line);
        if (!changes.contains(name))
            text += line + u'\n';
        else if (const QString value = waiting.take(name); !value.isEmpty())
            text += envLine(name, value);
    }
    QStringList added = waiting.keys();
    added.sort();
    for (const QString& name : std::as_const(added)) {
        if (!waiting.value(name).isEmpty())
            text += envLine(name, waiting.value(name));
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text.toUtf8()) >= 0 && file.commit();
    if (!written)
        return base::fail(base::Code::Forbidden, u"Cannot write %1: %2."_s.arg(m_path, file.errorString()));
    return {};
}

QString ConfigFile::setAsideIfBroken() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() <= MaxBytes && isSound(file.readAll()))
        return {};
    file.close();
    QString aside = m_path + u".broken-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    return QFile::rename(m_path, aside) ? aside : QString();
}

} // namespace app
