#include "app/service/service_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions Private = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

base::Status write(const QString& path, const QString& text, QFileDevice::Permissions permissions) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 &&
                         file.setPermissions(permissions) && file.commit();
    if (!written)
        return base::fail(base::Code::Forbidden, u"Cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

QString serviceText(const QString& name, const QHash<QString, QString>& values) {
    QFile file(u":/service/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // It is compiled in.
    QString text = QString::fromUtf8(file.readAll());
    for (auto value = values.begin(); value != values.end(); ++value)
        text.replace(u'@' + value.key() + u'@', value.value());
    return text;
}

base::Status writeServiceFile(const QString& path, const QString& text) {
    return write(path, text, Private | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

base::Status provideSettings(const QString& path, const QString& text) {
    return QFileInfo::exists(path) ? base::Status() : write(path, text, Private);
}

base::Status removeServiceFile(const QString& path) {
    QFile file(path);
    if (file.exists() && !file.remove())
        return base::fail(base::Code::Forbidden, u"Cannot remove %1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace app
