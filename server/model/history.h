#pragma once

#include "server/model/account.h"
#include "server/model/action.h"
#include "server/model/transaction.h"

namespace model {

// A run in a list. `transaction` comes without params, result and pending redirect, which may be large.
struct HistoryEntry {
    Transaction transaction;
    ActionRef action;
    UserRef owner;
    QString queuedActionId; // Empty: not begun from a task of the queue.
};

} // namespace model
