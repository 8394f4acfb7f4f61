#pragma once

#include "server/base/result.h"
#include "server/store/database.h"

namespace bench {

// Actions "history-0" and so on, whose runs a long history has.
inline constexpr int HistoryActions = 20;

// Makes runs number `from` up to, not including, `to`: copies of the run "run", completed a millisecond after
// each other. The first hundred are ada's, the others bob's; every thousandth failed. In a few statements,
// and with the index of words built afterwards, as a million runs one by one would take half an hour.
[[nodiscard]] base::Status makeHistory(store::Database& database, qint64 from, qint64 to);

} // namespace bench
