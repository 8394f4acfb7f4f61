#pragma once

#include "app/server_control.h"

namespace tray {

// How the server is, in one of the few states that icon, window and menu show.
enum class Mood { Stopped, Busy, Running, Connected, Problem };

// "Running" is only what a health probe has confirmed.
[[nodiscard]] Mood moodOf(const app::ServerControl::Status& status, qsizetype hosts);
// One line for people, such as "Running, 2 hosts connected, schedules paused".
[[nodiscard]] QString stateText(const app::ServerControl::Status& status, const server::Statistics& now);

// A host, as people know it: whose it is, where it serves, what it runs.
[[nodiscard]] QString hostText(const server::Statistics::Host& host);

} // namespace tray
