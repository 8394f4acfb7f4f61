#include "server/services/order_writer.h"

#include "server/services/urls.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;

QString OrderWriter::environmentName(const Host& host) {
    if (host.sdk.readsEnvironmentSlug())
        return host.identity.environmentSlug.isEmpty() ? u"production"_s : host.identity.environmentSlug;
    return host.identity.isDevelopment() ? u"development"_s : u"live"_s;
}

base::Result<model::Runner> OrderWriter::runner(const QString& userId, const QString& organizationId) const {
    const auto member = m_stores.memberships.byUser(organizationId, userId);
    if (!member)
        return base::fail(member.error());
    if (!*member)
        return base::fail(base::Code::NotFound, u"The runner is not a member of the organization."_s);
    const auto& [membership, user, sortKey] = **member;
    const auto teams = m_stores.teams.ofMembership(membership.id);
    if (!teams)
        return base::fail(teams.error());
    QStringList slugs;
    for (const model::Team& team : *teams)
        slugs.append(team.slug);
    return model::Runner{user.email, user.firstName, user.lastName, model::sdkRole(membership.role()), slugs};
}

base::Result<model::StartOrder> OrderWriter::start(const Run& run, const Host& host, const QString& userId,
                                                   const QJsonObject& params,
                                                   const QJsonValue& paramsMeta) const {
    const auto legacyUi =
        m_stores.flags.isOn(model::FeatureFlag::TransactionLegacyNoAppendUi, run.row.organizationId);
    if (!legacyUi)
        return base::fail(legacyUi.error());
    base::Result<model::Runner> who = runner(userId, run.row.organizationId);
    if (!who)
        return base::fail(who.error());
    model::StartOrder order;
    order.transactionId = run.row.id;
    order.displayResolvesImmediately = host.sdk.appendsUi() && !*legacyUi;
    order.actionSlug = run.actionSlug;
    order.actionUrl = routeUrl(m_settings.appUrl, host.identity.organizationSlug,
                               host.identity.environmentSlug, run.actionSlug, params);
    order.environment = environmentName(host);
    order.runner = std::move(*who);
    order.params = params;
    order.paramsMeta = paramsMeta;
    return order;
}

base::Result<model::PageOrder> OrderWriter::open(const QString& pageKey, const QString& pageSlug,
                                                 const Host& host, const QString& userId,
                                                 const QJsonObject& params) const {
    base::Result<model::Runner> who = runner(userId, host.identity.organizationId);
    if (!who)
        return base::fail(who.error());
    model::PageOrder order;
    order.pageKey = pageKey;
    order.pageSlug = pageSlug;
    order.environment = environmentName(host);
    order.runner = std::move(*who);
    order.params = params;
    return order;
}

} // namespace services
