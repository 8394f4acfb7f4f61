#include "app/desktop_secrets.h"

#include "app/secret_list.h"
#include "server/base/crypto.h"
#include "server/base/id.h"

#include <QFile>
#include <QTimer>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// Somebody may have to type the password of the keychain.
constexpr int KeychainMs = 120'000;

QString asText(const Variables& secrets) {
    QStringList names = secrets.keys();
    names.sort();
    QString text;
    for (const QString& name : std::as_const(names))
        text += envLine(name, secrets.value(name));
    return text;
}

// Hands on the first answer: the keychain's, or that there was none in time.
template <class Answer>
std::function<void(const Answer&)> inTime(QObject* context, int ms, std::function<void(const Answer&)> then) {
    const auto once = std::make_shared<std::function<void(const Answer&)>>(std::move(then));
    const auto answer = [once](const Answer& result) {
        if (const auto first = std::exchange(*once, {}))
            first(result);
    };
    QTimer::singleShot(
        ms, context, [answer] { answer(base::fail(base::Code::Timeout, u"the keychain did not answer"_s)); });
    return answer;
}

} // namespace

DesktopSecrets::DesktopSecrets(const DesktopSettings& settings, Keychain& keychain)
    : m_settings(settings), m_keychain(keychain), m_path(secretsFile(settings.dataDirectory())) {}

void DesktopSecrets::load(Done done) {
    m_isLoaded = false;
    m_isChanged = false;
    m_notice.clear();
    m_isFresh = !QFile::exists(m_path);
    m_kept = readEnvFile(m_path);
    const bool isElsewhere = m_kept.value(KeptIn) == InKeychain;
    m_place = m_isFresh || isElsewhere ? Place::Keychain : Place::File;
    if (isElsewhere) {
        loadFromKeychain(std::move(done));
        return;
    }
    m_isLoaded = true;
    done({});
}

void DesktopSecrets::loadFromKeychain(Done done) {
    m_keychain.read(account(),
                    inTime<base::Result<std::optional<QString>>>(
                        this, KeychainMs,
                        [this, done = std::move(done)](const base::Result<std::optional<QString>>& text) {
                            done(take(text));
                        }));
}

base::Status DesktopSecrets::take(const base::Result<std::optional<QString>>& text) {
    m_kept = text ? parseEnv(text->value_or(QString())) : Variables();
    m_isLoaded = text && *text;
    if (m_isLoaded)
        return {};
    return base::fail(
        base::Code::Unavailable,
        u"The secrets of this server are in the desktop's keychain, which %1. Unlock it and start again."_s
            .arg(text ? u"has lost them"_s : u"cannot be read ("_s + text.error().message + u')'));
}

base::Result<std::optional<QString>> DesktopSecrets::read(const QString& name) {
    const auto known = m_kept.constFind(name);
    return known == m_kept.constEnd() ? std::nullopt : std::optional(*known);
}

base::Status DesktopSecrets::write(const QString& name, const QString& value) {
    m_kept.insert(name, value);
    m_isChanged = true;
    return {};
}

void DesktopSecrets::keep(Done done) {
    if (!m_isChanged) {
        done({});
        return;
    }
    if (!m_isFresh) {
        write(std::move(done));
        return;
    }
    // The first start does not wait for a keychain whose owner may first have to make or unlock it.
    const base::Status inFile = keepInFile();
    done(inFile);
    if (inFile)
        keepInKeychain([](const base::Status&) {});
}

void DesktopSecrets::write(Done done) {
    if (m_place == Place::Keychain)
        keepInKeychain(std::move(done));
    else
        done(keepInFile());
}

void DesktopSecrets::keepInKeychain(Done done) {
    const auto written = [this, done = std::move(done)](const base::Status& status) {
        if (status) {
            m_isChanged = false;
            done(FileSecretStore(m_path).replace({{KeptIn, InKeychain}}));
            return;
        }
        m_place = Place::File;
        m_notice =
            u"The desktop's keychain did not take the secrets (%1). They are in a file that only you can "
            "read."_s.arg(status.error().message);
        done(keepInFile());
    };
    m_keychain.write(account(), asText(m_kept), inTime<base::Status>(this, KeychainMs, written));
}

base::Status DesktopSecrets::keepInFile() {
    base::Status written = FileSecretStore(m_path).replace(m_kept);
    m_isChanged = !written;
    return written;
}

base::Status DesktopSecrets::mayChange() const {
    if (m_isLoaded)
        return {};
    return base::fail(base::Code::Unavailable, u"The secrets of this server are not known yet, and are left "
                                               "as they are. Unlock the keychain, and start the server."_s);
}

void DesktopSecrets::moveTo(Place place, Done done) {
    if (const base::Status may = mayChange(); !may) {
        done(may);
        return;
    }
    m_notice.clear();
    if (place == Place::Keychain) {
        m_place = place;
        keepInKeychain(std::move(done));
        return;
    }
    if (const base::Status written = keepInFile(); !written) {
        done(written);
        return;
    }
    m_place = place;
    m_keychain.remove(account(), [done = std::move(done)](const base::Status&) { done({}); });
}

QList<SecretControl::Secret> DesktopSecrets::secrets() const {
    QList<Secret> all = secretList();
    for (Secret& secret : all) {
        secret.source = m_settings.sourceOf(secret.name);
        secret.value = secret.source.isEmpty() ? m_kept.value(secret.name)
                                               : configured(m_settings.sources(), secret.name);
    }
    return all;
}

QStringList DesktopSecrets::values() const {
    QStringList values{m_kept.value(DatabasePassword), configured(m_settings.sources(), DatabasePassword)};
    const QList<Secret> all = secrets();
    for (const Secret& secret : all)
        values.append(secret.value);
    values.removeAll(QString());
    return values;
}

QString DesktopSecrets::generate() const { return base::randomToken(); }

void DesktopSecrets::set(const QString& name, const QString& value, Done done) {
    if (const base::Status may = mayChange(); !may) {
        done(may);
        return;
    }
    if (parseEnv(envLine(name, value)).value(name) != value) {
        done(base::fail(base::Code::InvalidArgument,
                        u"A secret may contain neither line breaks nor all kinds of quotes."_s));
        return;
    }
    // What was encrypted under the old session secret stays readable.
    if (name == u"AUTH_COOKIE_SECRET" && !m_kept.contains(u"DATA_KEY"_s) && m_kept.contains(name))
        m_kept.insert(u"DATA_KEY"_s, m_kept.value(name));
    if (value.isEmpty())
        m_kept.remove(name);
    else
        m_kept.insert(name, value);
    m_isChanged = true;
    write(std::move(done));
}

base::Result<QList<SecretControl::Secret>> DesktopSecrets::readFile(const QString& path) const {
    const Variables variables = readEnvFile(path);
    QList<Secret> found;
    for (Secret& secret : secretList()) {
        secret.value = variables.value(secret.name);
        if (!secret.value.isEmpty())
            found.append(secret);
    }
    if (found.isEmpty())
        return base::fail(
            base::Code::NotFound,
            u"%1 has none of SECRET, AUTH_COOKIE_SECRET, DATA_KEY, WSS_API_SECRET."_s.arg(path));
    return found;
}

} // namespace app
