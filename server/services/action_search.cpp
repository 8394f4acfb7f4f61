#include "server/services/action_search.h"

#include "server/store/text_search.h"

#include <algorithm>

namespace services {

bool matchesWords(const ActionView& seen, const QString& typed) {
    const QString text = store::searchText({seen.action.slug, seen.action.displayName()});
    const QStringList words = store::searchWords(typed);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word); });
}

} // namespace services
