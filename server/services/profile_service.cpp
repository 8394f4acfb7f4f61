#include "server/services/profile_service.h"

#include "server/services/password_rules.h"
#include "server/services/time_zones.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

base::Status checkTimeZone(const QString& name) {
    if (isTimeZone(name))
        return {};
    return base::failField({u"/timeZoneName"_s, "invalid_time_zone", u"This time zone is not known."_s});
}

} // namespace

ProfileService::ProfileService(store::Stores& stores, IdentityCheck& identity, SessionService& sessions,
                               AuditTrail& audit, PasswordHasher& hasher, const base::Clock& clock)
    : m_stores(stores), m_identity(identity), m_sessions(sessions), m_audit(audit), m_hasher(hasher),
      m_clock(clock) {}

base::Result<model::User> ProfileService::update(const SessionIdentity& who, const Change& change) {
    model::User user = who.user;
    user.firstName = change.firstName.value_or(user.firstName);
    user.lastName = change.lastName.value_or(user.lastName);
    user.timeZoneName = change.timeZoneName.value_or(user.timeZoneName);
    user.defaultNotificationMethod =
        change.defaultNotificationMethod.value_or(user.defaultNotificationMethod);
    user.updatedAt = m_clock.now();
    if (user.timeZoneName != who.user.timeZoneName && !user.timeZoneName.isEmpty()) {
        if (const base::Status known = checkTimeZone(user.timeZoneName); !known)
            return base::fail(known.error());
    }
    if (user.defaultNotificationMethod != who.user.defaultNotificationMethod &&
        user.defaultNotificationMethod == model::NotificationMethod::Slack)
        return base::failField({u"/defaultNotificationMethod"_s, "slack_not_connected",
                                u"None of your organizations is connected to Slack."_s});
    const auto updated = m_stores.users.updateProfile(user);
    if (!updated)
        return base::fail(updated.error());
    return user;
}

base::Status ProfileService::setTimeZoneIfUnset(const SessionIdentity& who, const QString& timeZoneName) {
    if (const base::Status known = checkTimeZone(timeZoneName); !known)
        return known;
    if (!who.user.timeZoneName.isEmpty())
        return {};
    return update(who, {.firstName = {},
                        .lastName = {},
                        .defaultNotificationMethod = {},
                        .timeZoneName = timeZoneName})
        .map([](const model::User&) {});
}

void ProfileService::changePassword(const SessionIdentity& who, const NewPassword& change, Done<void> done) {
    if (const auto problem = passwordProblem(change.password, who.user.email, u"/newPassword"_s)) {
        done(base::failField(*problem));
        return;
    }
    if (change.current) {
        m_identity.prove(who, *change.current, change.visitor,
                         [this, who, change, done = std::move(done)](const base::Status& proven) {
                             if (proven)
                                 hashAndStore(who, change, done);
                             else
                                 done(proven);
                         });
        return;
    }
    if (const base::Status fresh = m_identity.requireFresh(who.session); !fresh)
        done(fresh);
    else
        hashAndStore(who, change, std::move(done));
}

void ProfileService::hashAndStore(const SessionIdentity& who, const NewPassword& change, Done<void> done) {
    m_hasher.hash(change.password,
                  [this, who, change, done = std::move(done)](const base::Result<QString>& hash) {
                      done(hash ? store(who, change, *hash) : base::fail(hash.error()));
                  });
}

base::Status ProfileService::store(const SessionIdentity& who, const NewPassword& change,
                                   const QString& hash) {
    // Somebody who was logged out meanwhile must not change anything any more.
    const auto session = m_stores.sessions.byId(who.session.id);
    if (!session)
        return base::fail(session.error());
    if (!*session)
        return base::fail(base::Code::Unauthenticated, u"Please log in."_s, "unauthenticated");
    const auto stored = m_stores.users.setPasswordHash(who.user.id, hash, m_clock.now());
    if (!stored)
        return base::fail(stored.error());
    if (const base::Status ended = m_sessions.endOthers(who.user.id, who.session.id); !ended)
        return ended;
    return m_audit.note(Actor::of(who.user, change.visitor),
                        {.type = u"password.changed"_s, .targetType = u"user"_s, .targetId = who.user.id});
}

} // namespace services
