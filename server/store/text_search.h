#pragma once

#include "server/store/sql_list.h"

namespace store {

// Both databases compare and fold letters beyond ASCII differently, and LIKE is case-sensitive in one only.
// So what people search in is folded here and stored beside the original.

// One search text of several fields. It also sorts by the fields in turn, ignoring case.
[[nodiscard]] QString searchText(const QStringList& fields);
// The folded words of what somebody typed, at most `limit`.
[[nodiscard]] QStringList searchWords(const QString& typed, qsizetype limit = 8);
// The pattern for `search_text LIKE ? ESCAPE '!'` that finds a word anywhere in one field.
[[nodiscard]] QString containsPattern(const QString& foldedWord);
// All texts that begin with `prefix` are >= prefix and < prefixEnd(prefix), in the order of code points.
[[nodiscard]] QString prefixEnd(const QString& prefix);
// Only slugs inside the page `path` ("a/b" holds "a/b/c", not "a/bc"); with an empty path all.
void addBelow(Conditions& conditions, const QString& slugColumn, const QString& path);

} // namespace store
