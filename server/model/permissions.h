#pragma once

#include <QFlags>
#include <QStringList>

#include <optional>

// Roles and permissions of a membership (spec/accounts.md §4.4, spec/protocol.md Appendix C).
namespace model {

enum class Permission {
    RunDevActions = 1 << 0,
    RunProdActions = 1 << 1,
    WriteProdActions = 1 << 2,
    ReadDevActions = 1 << 3,
    ReadProdActions = 1 << 4,
    DequeueProdActions = 1 << 5,
    ReadDevTransactions = 1 << 6,
    ReadProdTransactions = 1 << 7,
    ReadOrgProdTransactions = 1 << 8,
    AccessOrgEnvironments = 1 << 9,
    ReadUsers = 1 << 10,
    WriteUsers = 1 << 11,
    CreateDevApiKeys = 1 << 12,
    CreateProdApiKeys = 1 << 13,
    ReadOrgUserApiKeyExistence = 1 << 14,
    DeleteOrgUserApiKeys = 1 << 15,
    WriteOrgSettings = 1 << 16,
    WriteOrgOauth = 1 << 17,
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

enum class Role { Admin, Developer, ActionRunner, ReadonlyViewer };

// "ADMIN", "ACTION_RUNNER", … as stored and shown by the API.
[[nodiscard]] QString toString(Role role);
[[nodiscard]] std::optional<Role> roleFromString(QStringView text);
// "Admin", "Developer", "Member", "Auditor".
[[nodiscard]] QString label(Role role);
// What hosts are told: "admin", "developer" or "member".
[[nodiscard]] QString sdkRole(std::optional<Role> role);
[[nodiscard]] QString description(Role role);

[[nodiscard]] Permissions permissionsOf(Role role);
// The union of what each stored name (role or single permission) grants; unknown names grant nothing.
[[nodiscard]] Permissions expand(const QStringList& names);
// "RUN_DEV_ACTIONS", … in declaration order.
[[nodiscard]] QStringList toStrings(Permissions permissions);
// The first role, in the order ADMIN, DEVELOPER, ACTION_RUNNER, READONLY_VIEWER, among the stored names.
[[nodiscard]] std::optional<Role> primaryRole(const QStringList& names);

} // namespace model
