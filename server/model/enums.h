#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

// The closed vocabularies of spec/accounts.md §2.3. Their names are what is stored and what the API shows.
namespace model {

enum class UsageEnvironment { Production, Development };
enum class ActionAvailability { Organization, Groups };
enum class AccessLevel { Viewer, Runner, Administrator }; // In ascending order.
enum class HostStatus { Online, Offline, Unreachable, ShuttingDown };
enum class TransactionStatus {
    Pending,
    Running,
    AwaitingInput,
    Completed,
    HostConnectionDropped,
    ClientConnectionDropped,
};
enum class ResultStatus { Success, Failure, Canceled, Redirected };
enum class ScheduleRunStatus { Success, Failure };
enum class NotificationMethod { Email, Slack };
enum class DeliveryStatus { Pending, Failed, Delivered };
enum class SdkAlertSeverity { Info, Warning, Error }; // In ascending order.
enum class FeatureFlag {
    UserRegistrationEnabled,
    TransactionLegacyNoAppendUi,
    ActionMetadataGeneralConfig,
    TableTruncationDisabled,
};

// "PRODUCTION", "HOST_CONNECTION_DROPPED", …
[[nodiscard]] QLatin1StringView toString(UsageEnvironment value);
[[nodiscard]] QLatin1StringView toString(ActionAvailability value);
[[nodiscard]] QLatin1StringView toString(AccessLevel value);
[[nodiscard]] QLatin1StringView toString(HostStatus value);
[[nodiscard]] QLatin1StringView toString(TransactionStatus value);
[[nodiscard]] QLatin1StringView toString(ResultStatus value);
[[nodiscard]] QLatin1StringView toString(ScheduleRunStatus value);
[[nodiscard]] QLatin1StringView toString(NotificationMethod value);
[[nodiscard]] QLatin1StringView toString(DeliveryStatus value);
[[nodiscard]] QLatin1StringView toString(SdkAlertSeverity value);
[[nodiscard]] QLatin1StringView toString(FeatureFlag value);

// The reverse, exact and case-sensitive; nothing for any other text. Instantiated for every enumeration
// above.
template <class Enum>
[[nodiscard]] std::optional<Enum> fromString(QStringView text);

} // namespace model
