#pragma once

#include <QString>

namespace bench {

// What hosts, browsers and health checks wait for the server, while a modal dialog or the tray's menu is held
// open, beside what they wait without it.
void benchLatency(const QString& program);

} // namespace bench
