#include "ui/tray/state_text.h"

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;
using Health = app::ServerControl::Health;

namespace {

QString runningText(Health health, qsizetype hosts) {
    if (health == Health::Silent)
        return u"Not answering"_s;
    if (health == Health::Unknown)
        return u"Starting"_s;
    if (hosts == 0)
        return u"Running, no hosts connected"_s;
    return hosts == 1 ? u"Running, 1 host connected"_s : u"Running, %1 hosts connected"_s.arg(hosts);
}

} // namespace

Mood moodOf(const app::ServerControl::Status& status, qsizetype hosts) {
    switch (status.state) {
    case State::Stopped:
        return Mood::Stopped;
    case State::Starting:
    case State::Stopping:
        return Mood::Busy;
    case State::Failed:
        return Mood::Problem;
    case State::Running:
        break;
    }
    if (status.health == Health::Silent)
        return Mood::Problem;
    if (status.health == Health::Unknown)
        return Mood::Busy;
    return hosts > 0 ? Mood::Connected : Mood::Running;
}

QString stateText(const app::ServerControl::Status& status, const server::Statistics& now) {
    switch (status.state) {
    case State::Stopped:
        return u"Stopped"_s;
    case State::Starting:
        return u"Starting"_s;
    case State::Stopping:
        return u"Stopping"_s;
    case State::Failed:
        return u"Cannot start"_s;
    case State::Running:
        return runningText(status.health, now.hosts.size()) +
               (now.schedulesPaused ? u", schedules paused"_s : QString());
    }
    Q_UNREACHABLE();
}

QString hostText(const server::Statistics::Host& host) {
    return host.organization + u" · "_s + host.environment + u" · "_s + host.sdk;
}

} // namespace tray
