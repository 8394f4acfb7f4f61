#pragma once

#include "server/model/schedule.h"

namespace model {

// How often a schedule runs, as people choose it; the times are those of a clock on the wall of its zone
// (spec/protocol.md §9.1).
struct Cadence {
    enum class Period { Hour, Day, Week, Month };

    Period period = Period::Hour;
    int hours = 0;
    int minutes = 0;
    int dayOfWeek = 0;  // 0: Sunday. Of a week only.
    int dayOfMonth = 1; // Of a month only; a month that is shorter has no run.
    QString timeZoneName = QStringLiteral("UTC");

    bool operator==(const Cadence&) const = default;

    [[nodiscard]] bool isValid() const;
};

// "hour", "day", "week", "month".
[[nodiscard]] QLatin1StringView toString(Cadence::Period period);
[[nodiscard]] std::optional<Cadence::Period> periodFrom(QStringView text);

// The cron fields of a schedule, and back. Fields that no cadence writes read as the nearest one.
void setCadence(Schedule& schedule, const Cadence& cadence);
[[nodiscard]] Cadence cadenceOf(const Schedule& schedule);

// The first run after `at`, in milliseconds since 1970. Nothing when the zone is not known.
[[nodiscard]] std::optional<qint64> nextRun(const Cadence& cadence, qint64 at);
// "every week on Monday at 8:00 AM PDT", with the zone as it is called at the first run after `at`.
[[nodiscard]] QString describe(const Cadence& cadence, qint64 at);

} // namespace model
