#include "app/secret_store.h"

#include <QFile>
#include <QSaveFile>

namespace app {

using namespace Qt::StringLiterals;

base::Result<std::optional<QString>> FileSecretStore::read(const QString& name) {
    QFile file(m_path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(
            base::Code::Forbidden,
            u"Cannot read the secrets in %1: %2. Start the server as the user who owns this file."_s.arg(
                m_path, file.errorString()));
    const Variables secrets = parseEnv(QString::fromUtf8(file.readAll()));
    if (secrets.value(KeptIn) == InKeychain)
        return base::fail(
            base::Code::Unavailable,
            u"The secrets of this server are in the keychain of the desktop application. Start that, or move "
            "them to the file on its page \"Secrets\"."_s,
            SecretsInKeychain);
    const auto secret = secrets.constFind(name);
    return secret == secrets.constEnd() ? std::nullopt : std::optional(*secret);
}

base::Status FileSecretStore::write(const QString& name, const QString& value) {
    Variables secrets = readEnvFile(m_path);
    secrets.insert(name, value);
    return replace(secrets);
}

base::Status FileSecretStore::replace(const Variables& secrets) {
    QStringList names = secrets.keys();
    names.sort();
    QString text =
        u"# Made by Interval Server. Keep this file: without it, nobody can log in with what it protects.\n"_s;
    for (const QString& one : std::as_const(names))
        text += envLine(one, secrets.value(one));
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text.toUtf8()) > 0 && file.commit();
    if (!written)
        return base::fail(base::Code::Forbidden,
                          u"Cannot write %1: %2. Choose another data directory with --data-dir."_s.arg(
                              m_path, file.errorString()));
    return {};
}

} // namespace app
