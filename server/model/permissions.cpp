#include "server/model/permissions.h"

#include <array>

namespace model {

using namespace Qt::StringLiterals;

namespace {

struct PermissionName {
    Permission permission;
    QLatin1StringView name;
};

constexpr std::array PermissionNames = {
    PermissionName{Permission::RunDevActions, "RUN_DEV_ACTIONS"_L1},
    PermissionName{Permission::RunProdActions, "RUN_PROD_ACTIONS"_L1},
    PermissionName{Permission::WriteProdActions, "WRITE_PROD_ACTIONS"_L1},
    PermissionName{Permission::ReadDevActions, "READ_DEV_ACTIONS"_L1},
    PermissionName{Permission::ReadProdActions, "READ_PROD_ACTIONS"_L1},
    PermissionName{Permission::DequeueProdActions, "DEQUEUE_PROD_ACTIONS"_L1},
    PermissionName{Permission::ReadDevTransactions, "READ_DEV_TRANSACTIONS"_L1},
    PermissionName{Permission::ReadProdTransactions, "READ_PROD_TRANSACTIONS"_L1},
    PermissionName{Permission::ReadOrgProdTransactions, "READ_ORG_PROD_TRANSACTIONS"_L1},
    PermissionName{Permission::AccessOrgEnvironments, "ACCESS_ORG_ENVIRONMENTS"_L1},
    PermissionName{Permission::ReadUsers, "READ_USERS"_L1},
    PermissionName{Permission::WriteUsers, "WRITE_USERS"_L1},
    PermissionName{Permission::CreateDevApiKeys, "CREATE_DEV_API_KEYS"_L1},
    PermissionName{Permission::CreateProdApiKeys, "CREATE_PROD_API_KEYS"_L1},
    PermissionName{Permission::ReadOrgUserApiKeyExistence, "READ_ORG_USER_API_KEY_EXISTENCE"_L1},
    PermissionName{Permission::DeleteOrgUserApiKeys, "DELETE_ORG_USER_API_KEYS"_L1},
    PermissionName{Permission::WriteOrgSettings, "WRITE_ORG_SETTINGS"_L1},
    PermissionName{Permission::WriteOrgOauth, "WRITE_ORG_OAUTH"_L1},
};

constexpr std::array Roles = {Role::Admin, Role::Developer, Role::ActionRunner, Role::ReadonlyViewer};

Permissions allPermissions() {
    Permissions all;
    for (const PermissionName& entry : PermissionNames)
        all |= entry.permission;
    return all;
}

} // namespace

QString toString(Role role) {
    switch (role) {
    case Role::Admin:
        return u"ADMIN"_s;
    case Role::Developer:
        return u"DEVELOPER"_s;
    case Role::ActionRunner:
        return u"ACTION_RUNNER"_s;
    case Role::ReadonlyViewer:
        return u"READONLY_VIEWER"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromString(QStringView text) {
    for (const Role role : Roles) {
        if (toString(role) == text)
            return role;
    }
    return std::nullopt;
}

QString label(Role role) {
    switch (role) {
    case Role::Admin:
        return u"Admin"_s;
    case Role::Developer:
        return u"Developer"_s;
    case Role::ActionRunner:
        return u"Member"_s;
    case Role::ReadonlyViewer:
        return u"Auditor"_s;
    }
    Q_UNREACHABLE();
}

QString sdkRole(std::optional<Role> role) {
    if (role == Role::Admin)
        return u"admin"_s;
    if (role == Role::Developer)
        return u"developer"_s;
    return u"member"_s;
}

QString description(Role role) {
    switch (role) {
    case Role::Admin:
        return u"Runs everything, sees all history and changes the organization's settings."_s;
    case Role::Developer:
        return u"Builds actions in a personal development environment and runs live actions."_s;
    case Role::ActionRunner:
        return u"Runs live actions."_s;
    case Role::ReadonlyViewer:
        return u"Sees actions, history and users, and runs nothing."_s;
    }
    Q_UNREACHABLE();
}

Permissions permissionsOf(Role role) {
    using P = Permission;
    switch (role) {
    case Role::Admin:
        return allPermissions();
    case Role::Developer:
        return P::ReadProdActions | P::RunProdActions | P::ReadProdTransactions | P::ReadDevActions |
               P::RunDevActions | P::ReadDevTransactions | P::CreateDevApiKeys | P::AccessOrgEnvironments;
    case Role::ActionRunner:
        return P::ReadProdActions | P::RunProdActions | P::ReadProdTransactions | P::AccessOrgEnvironments;
    case Role::ReadonlyViewer:
        return P::ReadDevActions | P::ReadProdActions | P::ReadDevTransactions | P::ReadProdTransactions |
               P::ReadUsers | P::ReadOrgUserApiKeyExistence | P::AccessOrgEnvironments;
    }
    Q_UNREACHABLE();
}

Permissions expand(const QStringList& names) {
    Permissions result;
    for (const QString& name : names) {
        if (const std::optional<Role> role = roleFromString(name)) {
            result |= permissionsOf(*role);
            continue;
        }
        for (const PermissionName& entry : PermissionNames) {
            if (entry.name == name)
                result |= entry.permission;
        }
    }
    return result;
}

QStringList toStrings(Permissions permissions) {
    QStringList names;
    for (const PermissionName& entry : PermissionNames) {
        if (permissions.testFlag(entry.permission))
            names.append(entry.name);
    }
    return names;
}

std::optional<Role> primaryRole(const QStringList& names) {
    for (const Role role : Roles) {
        if (names.contains(toString(role)))
            return role;
    }
    return std::nullopt;
}

} // namespace model
