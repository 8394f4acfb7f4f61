#include "server/model/cadence.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace model {

using namespace Qt::StringLiterals;
using Period = Cadence::Period;

namespace {

constexpr Period Periods[] = {Period::Hour, Period::Day, Period::Week, Period::Month};
// From one 31st to the next there are at most 62 days.
constexpr int LongestWaitInDays = 62;

bool isIn(int value, int least, int most) { return value >= least && value <= most; }

// What a cron field says, if it says one number.
std::optional<int> number(const QString& field) {
    bool ok = false;
    const int value = field.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

bool hasRunOn(const Cadence& cadence, const QDate& date) {
    switch (cadence.period) {
    case Period::Week:
        return date.dayOfWeek() % 7 == cadence.dayOfWeek;
    case Period::Month:
        return date.day() == cadence.dayOfMonth;
    case Period::Hour:
    case Period::Day:
        return true;
    }
    Q_UNREACHABLE();
}

// When the zone's clocks first show this time or, where the change to summer skips it, when they have been
// set.
qint64 instant(const QDate& date, const QTime& time, const QTimeZone& zone) {
    const QDateTime shown(date, time, QTimeZone::utc());
    const QDateTime before = shown.addDays(-1);
    for (const QDateTime& day : {before, shown.addDays(1)}) {
        const int offset = zone.offsetFromUtc(day);
        const QDateTime at = shown.addSecs(-offset);
        if (zone.offsetFromUtc(at) == offset)
            return at.toMSecsSinceEpoch();
    }
    return zone.nextTransition(before).atUtc.toMSecsSinceEpoch();
}

// The next full hour of the zone's clocks, some of which are half an hour off.
qint64 nextHour(const QTimeZone& zone, qint64 at) {
    constexpr qint64 HourMs = 3'600'000;
    const qint64 offset =
        qint64{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()))} * 1000;
    return ((at + offset) / HourMs + 1) * HourMs - offset;
}

QString ordinal(int day) {
    const bool isTeen = isIn(day % 100, 11, 13);
    const QLatin1StringView ending = isTeen          ? "th"_L1
                                     : day % 10 == 1 ? "st"_L1
                                     : day % 10 == 2 ? "nd"_L1
                                     : day % 10 == 3 ? "rd"_L1
                                                     : "th"_L1;
    return QString::number(day) + ending;
}

} // namespace

bool Cadence::isValid() const {
    return isIn(hours, 0, 23) && isIn(minutes, 0, 59) && isIn(dayOfWeek, 0, 6) && isIn(dayOfMonth, 1, 31);
}

QLatin1StringView toString(Period period) {
    switch (period) {
    case Period::Hour:
        return "hour"_L1;
    case Period::Day:
        return "day"_L1;
    case Period::Week:
        return "week"_L1;
    case Period::Month:
        return "month"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Period> periodFrom(QStringView text) {
    for (const Period period : Periods) {
        if (text == toString(period))
            return period;
    }
    return std::nullopt;
}

void setCadence(Schedule& schedule, const Cadence& cadence) {
    const bool isHourly = cadence.period == Period::Hour;
    schedule.second = u"0"_s;
    schedule.minute = isHourly ? u"0"_s : QString::number(cadence.minutes);
    schedule.hour = isHourly ? u"*"_s : QString::number(cadence.hours);
    schedule.dayOfMonth = cadence.period == Period::Month ? QString::number(cadence.dayOfMonth) : u"*"_s;
    schedule.month = u"*"_s;
    schedule.dayOfWeek = cadence.period == Period::Week ? QString::number(cadence.dayOfWeek) : u"*"_s;
    schedule.timeZoneName = cadence.timeZoneName;
}

Cadence cadenceOf(const Schedule& schedule) {
    Cadence cadence;
    cadence.timeZoneName = schedule.timeZoneName;
    const auto dayOfMonth = number(schedule.dayOfMonth);
    const auto dayOfWeek = number(schedule.dayOfWeek);
    const auto hour = number(schedule.hour);
    cadence.period = dayOfMonth  ? Period::Month
                     : dayOfWeek ? Period::Week
                     : hour      ? Period::Day
                                 : Period::Hour;
    cadence.minutes = number(schedule.minute).value_or(0);
    cadence.hours = hour.value_or(0);
    cadence.dayOfWeek = dayOfWeek.value_or(0);
    cadence.dayOfMonth = dayOfMonth.value_or(1);
    return cadence;
}

std::optional<qint64> nextRun(const Cadence& cadence, qint64 at) {
    const QTimeZone zone(cadence.timeZoneName.toLatin1());
    if (!zone.isValid())
        return std::nullopt;
    if (cadence.period == Period::Hour)
        return nextHour(zone, at);
    const QDate today = QDateTime::fromMSecsSinceEpoch(at, zone).date();
    for (int days = 0; days <= LongestWaitInDays; ++days) {
        const QDate date = today.addDays(days);
        if (!hasRunOn(cadence, date))
            continue;
        const qint64 run = instant(date, QTime(cadence.hours, cadence.minutes), zone);
        if (run > at)
            return run;
    }
    return std::nullopt;
}

QString describe(const Cadence& cadence, qint64 at) {
    if (cadence.period == Period::Hour)
        return u"every hour"_s;
    const QTimeZone zone(cadence.timeZoneName.toLatin1());
    const QDateTime run = QDateTime::fromMSecsSinceEpoch(nextRun(cadence, at).value_or(at), zone);
    const QString time = QLocale::c().toString(QTime(cadence.hours, cadence.minutes), u"h:mm AP"_s) + u' ' +
                         (zone.isValid() ? zone.abbreviation(run) : cadence.timeZoneName);
    switch (cadence.period) {
    case Period::Week:
        return u"every week on %1 at %2"_s.arg(
            QLocale::c().dayName(cadence.dayOfWeek == 0 ? 7 : cadence.dayOfWeek), time);
    case Period::Month:
        return u"every month on the %1 at %2"_s.arg(ordinal(cadence.dayOfMonth), time);
    case Period::Hour:
    case Period::Day:
        break;
    }
    return u"every day at %1"_s.arg(time);
}

} // namespace model
