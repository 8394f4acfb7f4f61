#include "app/database_choice.h"

#include <QUrl>
#include <QUrlQuery>

namespace app {

using namespace Qt::StringLiterals;

namespace {

const QString Variable = u"DATABASE_URL"_s;

struct Parts {
    QString address; // Without password.
    QString password;
};

// libpq takes it as an option, too.
Parts split(const QString& text) {
    QUrl url(text.trimmed(), QUrl::StrictMode);
    QUrlQuery options(url);
    QString password = url.password(QUrl::FullyDecoded);
    if (password.isEmpty())
        password = options.queryItemValue(u"password"_s, QUrl::FullyDecoded);
    options.removeAllQueryItems(u"password"_s);
    url.setPassword({});
    url.setQuery(options.isEmpty() ? QString() : options.toString(QUrl::FullyEncoded));
    return {url.toString(QUrl::FullyEncoded), password};
}

QString defaultAppUrl(const Sources& sources) {
    const QString port = configured(sources, u"PORT"_s);
    return u"http://localhost:"_s + (port.isEmpty() ? u"3000"_s : port);
}

} // namespace

QString DatabaseChoice::address() const { return split(configured(m_settings.sources(), Variable)).address; }

QString DatabaseChoice::complete(const QString& text) {
    const Parts parts = split(text);
    if (!parts.password.isEmpty() || parts.address != address())
        return text;
    QString password = split(configured(m_settings.sources(), Variable)).password;
    if (password.isEmpty())
        password = keptPassword();
    QUrl url(parts.address, QUrl::StrictMode);
    url.setPassword(password, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

QString DatabaseChoice::keptPassword() {
    return m_secrets.read(DatabasePassword).value_or(std::nullopt).value_or(QString());
}

void DatabaseChoice::use(const QString& url, Done done) {
    const Parts parts = split(url);
    const Sources sources = m_settings.sources();
    Variables changes{{Variable, parts.address}};
    // Machines that share a database have to agree on it, so that it has to be written down.
    if (configured(sources, u"APP_URL"_s).isEmpty())
        changes.insert(u"APP_URL"_s, defaultAppUrl(sources));
    save(parts.password, changes, std::move(done));
}

void DatabaseChoice::useEmbedded(Done done) {
    const Sources sources = m_settings.sources();
    Variables changes{{Variable, {}}};
    // It follows the port again.
    if (configured(sources, u"APP_URL"_s) == defaultAppUrl(sources))
        changes.insert(u"APP_URL"_s, {});
    save({}, changes, std::move(done));
}

void DatabaseChoice::save(const QString& password, const Variables& changes, Done done) {
    const auto kept = [this, changes, done](const base::Status& status) {
        if (!status) {
            done(status);
            return;
        }
        const QString problem = m_settings.save(changes);
        done(problem.isEmpty() ? base::Status() : base::fail(base::Code::Unavailable, problem));
    };
    if (password == keptPassword())
        kept({});
    else
        m_secrets.set(DatabasePassword, password, kept);
}

} // namespace app
