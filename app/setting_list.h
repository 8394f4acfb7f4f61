#pragma once

#include "app/settings_control.h"

namespace app {

// The variables that the desktop's forms show, without values, in the order of their groups.
[[nodiscard]] QList<Setting> settingList();

} // namespace app
