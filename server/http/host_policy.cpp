#include "server/http/host_policy.h"

#include "server/http/authority.h"

namespace http {

using namespace Qt::StringLiterals;

HostPolicy::HostPolicy(const QStringList& names) {
    for (const QString& entry : names) {
        const QByteArray name = entry.trimmed().toLower().toLatin1();
        if (name == "*")
            m_any = true;
        else if (name.startsWith("*."))
            m_suffixes.insert(name.mid(1));
        else if (const std::optional<Authority> authority = Authority::parse(name))
            m_names.insert(authority->host);
    }
}

std::optional<Problem> HostPolicy::check(QByteArrayView host) const {
    const std::optional<Authority> authority = Authority::parse(host);
    // HTTP/1.0 knows no Host header; without a name there is nothing to rebind.
    if (host.isEmpty() || (authority && (authority->isAddress || allows(authority->host))))
        return std::nullopt;
    const QString message =
        u"This server does not answer to the name \"%1\". If it should, add the name to the "
        "setting ALLOWED_HOSTS, or use the address in APP_URL."_s;
    return Problem{421, message.arg(QString::fromLatin1(host)), std::nullopt};
}

bool HostPolicy::allows(const QByteArray& name) const {
    if (m_any || name == "localhost" || m_names.contains(name))
        return true;
    for (qsizetype dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        if (m_suffixes.contains(name.mid(dot)))
            return true;
    }
    return false;
}

} // namespace http
