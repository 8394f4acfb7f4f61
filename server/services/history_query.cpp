#include "server/services/history_query.h"

#include "server/store/text_search.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

struct Alias {
    QStringList words;
    std::optional<model::TransactionStatus> status;
    std::optional<model::ResultStatus> result;
};

// What people type for a status (spec/accounts.md §5.5).
const QList<Alias>& aliases() {
    static const QList<Alias> all = {
        {{u"connection"_s, u"lost"_s}, model::TransactionStatus::HostConnectionDropped, {}},
        {{u"awaiting"_s, u"input"_s}, model::TransactionStatus::AwaitingInput, {}},
        {{u"closed"_s}, model::TransactionStatus::ClientConnectionDropped, {}},
        {{u"pending"_s}, model::TransactionStatus::Pending, {}},
        {{u"running"_s}, model::TransactionStatus::Running, {}},
        {{u"error"_s}, {}, model::ResultStatus::Failure},
        {{u"failure"_s}, {}, model::ResultStatus::Failure},
        {{u"completed"_s}, {}, model::ResultStatus::Success},
        {{u"success"_s}, {}, model::ResultStatus::Success},
        {{u"canceled"_s}, {}, model::ResultStatus::Canceled},
        {{u"redirected"_s}, {}, model::ResultStatus::Redirected},
    };
    return all;
}

// Takes the words of a status out of the search and makes a filter of them.
void consumeAliases(store::HistoryFilter& filter) {
    for (const Alias& alias : aliases()) {
        const qsizetype at = filter.words.indexOf(alias.words.first());
        if (at < 0 || filter.words.mid(at, alias.words.size()) != alias.words)
            continue;
        filter.words.remove(at, alias.words.size());
        if (alias.status)
            filter.statuses.append(*alias.status);
        else
            filter.resultStatuses.append(*alias.result);
        return;
    }
}

} // namespace

store::HistoryFilter toFilter(const HistoryQuery& query, const model::Scope& scope,
                              const store::Visibility& visibility) {
    store::HistoryFilter filter{.scope = scope,
                                .visibility = visibility,
                                .statuses = query.statuses,
                                .resultStatuses = query.resultStatuses,
                                .actionId = query.actionId,
                                .slug = query.slug,
                                .ownerId = query.ownerId,
                                .scheduled = query.scheduled,
                                .from = query.from,
                                .to = query.to,
                                .words = store::searchWords(query.text)};
    consumeAliases(filter);
    return filter;
}

} // namespace services
