#pragma once

#include "server/services/change_feed.h"
#include "server/services/run_book.h"

namespace services {

// Makes a run of an action, whoever asked for it (spec/protocol.md §5.1): on disk, in memory and in the lists
// of dashboards. Core thread.
class RunMaker {
public:
    RunMaker(RunBook& book, ChangeFeed& feed, const base::Clock& clock)
        : m_book(book), m_feed(feed), m_clock(clock) {}

    // `row` says whose run it is and what it is given; id, scope, action, host and times are filled in here.
    [[nodiscard]] base::Result<Run*> make(model::Transaction row, const model::Action& action,
                                          const Host& host);

private:
    RunBook& m_book;
    ChangeFeed& m_feed;
    const base::Clock& m_clock;
};

} // namespace services
