#include "tests/support/test_services.h"

#include "server/base/id.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T require(base::Result<T> result) {
    if (!result)
        qFatal("%ls / %ls", qUtf16Printable(result.error().message), qUtf16Printable(result.error().detail));
    return std::move(*result);
}

} // namespace

services::Settings testSettings() {
    services::Settings settings;
    settings.dataKey = QByteArray(32, 'd');
    settings.lookupKey = QByteArray(32, 'l');
    settings.csrfKey = QByteArray(32, 'c');
    settings.setupToken = u"the-setup-token"_s;
    settings.version = u"1.2.3"_s;
    return settings;
}

services::SessionIdentity TestServices::sessionOf(const QString& userId, const QString& token) {
    model::Session session;
    session.id = u"session-"_s + token;
    session.tokenHash = services::Identities::tokenHash(token);
    session.userId = userId;
    session.createdAt = session.lastUsedAt = clock.now();
    session.method = u"password"_s;
    if (const base::Status inserted = services.stores.sessions.insert(session); !inserted)
        qFatal("%ls", qUtf16Printable(inserted.error().detail));
    return require(services.identities().session(token));
}

services::MemberIdentity TestServices::memberOf(const QString& userId, const QString& organizationSlug) {
    return require(services.identities().member(sessionOf(userId, base::nanoid()), organizationSlug));
}

QStringList TestServices::audit(const QString& organizationId) {
    store::AuditFilter filter;
    filter.organizationId = organizationId;
    QStringList types;
    for (const model::AuditEvent& event : require(services.stores.audit.page(filter, {})).rows)
        types.append(event.type);
    types.sort();
    return types;
}

} // namespace support
