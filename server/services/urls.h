#pragma once

#include <QJsonObject>
#include <QString>

// Addresses of the dashboard's screens (spec/accounts.md §1.6, spec/protocol.md §5.2). `appUrl` has no
// trailing slash.
namespace services {

// "<org>", "<org>/develop" or "<org>+<env>".
[[nodiscard]] QString environmentPath(const QString& organizationSlug, const QString& environmentSlug);
// ".../dashboard/<org…>/actions"
[[nodiscard]] QString actionsUrl(const QString& appUrl, const QString& organizationSlug,
                                 const QString& environmentSlug);
// The address of one action or page with `params` as its query: every truthy one, in text form.
[[nodiscard]] QString routeUrl(const QString& appUrl, const QString& organizationSlug,
                               const QString& environmentSlug, const QString& slug,
                               const QJsonObject& params);
[[nodiscard]] QString transactionUrl(const QString& appUrl, const QString& organizationSlug,
                                     const QString& id);

} // namespace services
