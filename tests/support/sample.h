#pragma once

#include "server/store/stores.h"

namespace support {

// 2024-01-01T00:00:00Z; the times of sample rows.
inline constexpr qint64 SampleTime = 1'704'067'200'000;

// Makes rows that tests need but do not look at, with readable ids: a user "ada" has the id "ada" and the
// address "ada@example.com". Everything is written; a test that is about an insert does that itself.
class Sample {
public:
    explicit Sample(store::Stores& stores) : m_stores(stores) {}

    model::User user(const QString& id, const QString& firstName = {}, const QString& lastName = {});
    // With the environments "<id>-production" and "<id>-development", and its owner as ADMIN.
    model::Organization organization(const QString& id, const QString& ownerId);
    model::Membership member(const QString& organizationId, const QString& userId,
                             const QStringList& permissions = {QStringLiteral("ACTION_RUNNER")});
    model::Team team(const QString& organizationId, const QString& slug);
    model::ApiKey apiKey(const QString& id, const QString& organizationId, const QString& userId,
                         model::UsageEnvironment usage = model::UsageEnvironment::Production);
    model::Action action(const model::Scope& scope, const QString& slug);
    model::HostInstance host(const QString& id, const model::Scope& scope, const QString& apiKeyId);
    model::Transaction transaction(const QString& id, const model::Action& action, const QString& ownerId,
                                   qint64 createdAt = SampleTime, const QString& hostInstanceId = {});
    model::QueuedAction task(const QString& id, const model::Action& action, const QString& assigneeId = {},
                             qint64 createdAt = SampleTime);

    [[nodiscard]] static model::Scope live(const QString& organizationId);
    [[nodiscard]] static model::Scope console(const QString& organizationId, const QString& developerId);

private:
    store::Stores& m_stores;
};

} // namespace support
