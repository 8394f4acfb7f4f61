#pragma once

#include "server/api/endpoint.h"
#include "server/services/member_directory.h"

// People and what they belong to, as the API shows them (spec/accounts.md §8.2).
namespace api {

// What the API calls absent texts.
[[nodiscard]] QJsonValue textOrNull(const QString& text);

// The person themselves, with their memberships.
[[nodiscard]] base::Result<QJsonObject> meShape(services::Services& services, const model::User& user);
[[nodiscard]] QJsonObject sessionShape(const model::Session& session, const QString& currentId);
[[nodiscard]] QJsonObject membershipShape(const services::MemberView& view);

[[nodiscard]] QJsonObject organizationRef(const model::Organization& organization, const QString& viewerId);
[[nodiscard]] QJsonObject organizationShape(const services::OrganizationView& view);
[[nodiscard]] QJsonObject environmentShape(const model::Environment& environment);
[[nodiscard]] QJsonObject roleShape(model::Role role);
[[nodiscard]] QJsonObject apiKeyShape(const store::ApiKeyEntry& entry);

} // namespace api
