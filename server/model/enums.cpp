#include "server/model/enums.h"

#include <array>

namespace model {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
struct Names;

template <>
struct Names<UsageEnvironment> {
    static constexpr std::array values = {"PRODUCTION"_L1, "DEVELOPMENT"_L1};
};
template <>
struct Names<ActionAvailability> {
    static constexpr std::array values = {"ORGANIZATION"_L1, "GROUPS"_L1};
};
template <>
struct Names<AccessLevel> {
    static constexpr std::array values = {"VIEWER"_L1, "RUNNER"_L1, "ADMINISTRATOR"_L1};
};
template <>
struct Names<HostStatus> {
    static constexpr std::array values = {"ONLINE"_L1, "OFFLINE"_L1, "UNREACHABLE"_L1, "SHUTTING_DOWN"_L1};
};
template <>
struct Names<TransactionStatus> {
    static constexpr std::array values = {"PENDING"_L1,
                                          "RUNNING"_L1,
                                          "AWAITING_INPUT"_L1,
                                          "COMPLETED"_L1,
                                          "HOST_CONNECTION_DROPPED"_L1,
                                          "CLIENT_CONNECTION_DROPPED"_L1};
};
template <>
struct Names<ResultStatus> {
    static constexpr std::array values = {"SUCCESS"_L1, "FAILURE"_L1, "CANCELED"_L1, "REDIRECTED"_L1};
};
template <>
struct Names<ScheduleRunStatus> {
    static constexpr std::array values = {"SUCCESS"_L1, "FAILURE"_L1};
};
template <>
struct Names<NotificationMethod> {
    static constexpr std::array values = {"EMAIL"_L1, "SLACK"_L1};
};
template <>
struct Names<DeliveryStatus> {
    static constexpr std::array values = {"PENDING"_L1, "FAILED"_L1, "DELIVERED"_L1};
};
template <>
struct Names<SdkAlertSeverity> {
    static constexpr std::array values = {"INFO"_L1, "WARNING"_L1, "ERROR"_L1};
};
template <>
struct Names<FeatureFlag> {
    static constexpr std::array values = {
        "USER_REGISTRATION_ENABLED"_L1, "TRANSACTION_LEGACY_NO_APPEND_UI"_L1,
        "ACTION_METADATA_GENERAL_CONFIG"_L1, "TABLE_TRUNCATION_DISABLED"_L1};
};

template <class Enum>
QLatin1StringView nameOf(Enum value) {
    return Names<Enum>::values[static_cast<size_t>(value)];
}

} // namespace

QLatin1StringView toString(UsageEnvironment value) { return nameOf(value); }
QLatin1StringView toString(ActionAvailability value) { return nameOf(value); }
QLatin1StringView toString(AccessLevel value) { return nameOf(value); }
QLatin1StringView toString(HostStatus value) { return nameOf(value); }
QLatin1StringView toString(TransactionStatus value) { return nameOf(value); }
QLatin1StringView toString(ResultStatus value) { return nameOf(value); }
QLatin1StringView toString(ScheduleRunStatus value) { return nameOf(value); }
QLatin1StringView toString(NotificationMethod value) { return nameOf(value); }
QLatin1StringView toString(DeliveryStatus value) { return nameOf(value); }
QLatin1StringView toString(SdkAlertSeverity value) { return nameOf(value); }
QLatin1StringView toString(FeatureFlag value) { return nameOf(value); }

template <class Enum>
std::optional<Enum> fromString(QStringView text) {
    const auto& names = Names<Enum>::values;
    for (size_t i = 0; i < names.size(); ++i) {
        if (text == names[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template std::optional<UsageEnvironment> fromString(QStringView text);
template std::optional<ActionAvailability> fromString(QStringView text);
template std::optional<AccessLevel> fromString(QStringView text);
template std::optional<HostStatus> fromString(QStringView text);
template std::optional<TransactionStatus> fromString(QStringView text);
template std::optional<ResultStatus> fromString(QStringView text);
template std::optional<ScheduleRunStatus> fromString(QStringView text);
template std::optional<NotificationMethod> fromString(QStringView text);
template std::optional<DeliveryStatus> fromString(QStringView text);
template std::optional<SdkAlertSeverity> fromString(QStringView text);
template std::optional<FeatureFlag> fromString(QStringView text);

} // namespace model
