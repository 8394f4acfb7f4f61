#include "server/services/schedule_pause.h"

#include "server/services/permission_check.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSchedulePause, "schedules")

namespace services {

using namespace Qt::StringLiterals;

base::Result<bool> SchedulePause::isPaused() const { return m_stores.settings.areSchedulesPaused(); }

base::Status SchedulePause::set(const SessionIdentity& who, const Visitor& visitor, bool paused) {
    if (const base::Status allowed = requireInstanceAdmin(who); !allowed)
        return allowed;
    return change(Actor::of(who.user, visitor), paused, {});
}

base::Status SchedulePause::setOnDesktop(bool paused) {
    return change({}, paused, {{u"way"_s, u"desktop"_s}});
}

base::Status SchedulePause::change(const Actor& actor, bool paused, const QJsonObject& details) {
    const base::Result<bool> changed = m_stores.settings.setSchedulesPaused(paused, m_clock.now());
    if (!changed)
        return base::fail(changed.error());
    if (!*changed)
        return {};
    m_told = paused;
    m_feed.changedEverywhere(Topic::Schedules);
    qCInfo(lcSchedulePause, paused ? "Schedules are paused." : "Schedules run again.");
    return m_audit.note(actor, {.type = paused ? u"schedules.paused"_s : u"schedules.resumed"_s,
                                .targetType = u"instance"_s,
                                .details = details});
}

base::Result<bool> SchedulePause::refresh() {
    const base::Result<bool> paused = isPaused();
    if (paused && std::exchange(m_told, *paused).value_or(*paused) != *paused)
        m_feed.changedEverywhere(Topic::Schedules);
    return paused;
}

} // namespace services
