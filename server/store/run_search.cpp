#include "server/store/run_search.h"

#include "server/store/text_search.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxResult = 4000; // Characters; what comes later is not found.
constexpr qsizetype MaxWord = 64;
// A prefix of one letter would have half of all runs read.
constexpr qsizetype ShortestPrefix = 2;
// FTS5 is quick with the prefixes that it was told to keep only (sql/sqlite/0003_run_search.sql).
constexpr qsizetype LongestPrefix = 6;
// Documents that PostgreSQL compares in about 6 and 60 ms.
constexpr qint64 Nearby = 10'000;
constexpr qint64 NotFarAway = 100'000;

// Letters and digits stay, all else separates.
QStringList plainWords(const QString& text) {
    QString plain = searchText({text});
    for (QChar& c : plain) {
        if (!c.isLetterOrNumber() || c.isSurrogate())
            c = u' ';
    }
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    for (QString& word : words)
        word.truncate(MaxWord);
    return words;
}

// No word that somebody types begins like this.
QString idWord(QChar kind, const QString& id) {
    return QString(u'x') + kind + u'x' + plainWords(id).join(QString());
}

} // namespace

QString actionWord(const QString& actionId) { return idWord(u'a', actionId); }

QString ownerWord(const QString& ownerId) { return idWord(u'o', ownerId); }

QString environmentWord(const QString& environmentId) { return idWord(u'e', environmentId); }

QString runWord(const QString& runId) { return idWord(u't', runId); }

QString runDocument(const model::Transaction& run) {
    QStringList words = {runWord(run.id), actionWord(run.actionId), ownerWord(run.ownerId),
                         environmentWord(run.environmentId)};
    words += plainWords(run.resultData.left(MaxResult));
    words.removeDuplicates();
    return words.join(u' ');
}

QString RunMatch::word(const QString& word) const {
    return isSqlite() ? u'"' + word + u'"' : u'\'' + word + u'\'';
}

QString RunMatch::typed(const QString& text) const {
    QStringList expressions;
    const QStringList words = plainWords(text);
    for (const QString& each : words)
        expressions.append(word(each));
    if (!words.isEmpty() && words.last().size() >= ShortestPrefix)
        expressions.last() =
            isSqlite() ? word(words.last().left(LongestPrefix)) + u"*"_s : expressions.last() + u":*"_s;
    return all(expressions);
}

std::optional<QString> RunMatch::recheck(const QString& text) const {
    const QStringList words = plainWords(text);
    if (!isSqlite() || words.isEmpty() || words.last().size() <= LongestPrefix)
        return std::nullopt;
    return words.last();
}

QString RunMatch::any(const QStringList& expressions) const {
    return expressions.size() < 2 ? expressions.join(QString())
                                  : u'(' + expressions.join(isSqlite() ? u" OR "_s : u" | "_s) + u')';
}

QString RunMatch::all(const QStringList& expressions) const {
    return expressions.size() < 2 ? expressions.join(QString())
                                  : u'(' + expressions.join(isSqlite() ? u" AND "_s : u" & "_s) + u')';
}

RunSearch runSearch(Dialect dialect) {
    // FTS5 walks its matches by rowid, so they need no sorting; CROSS JOIN keeps SQLite from starting
    // elsewhere.
    if (dialect == Dialect::Sqlite)
        return {u"run_words CROSS JOIN run_documents d ON d.number = run_words.rowid "_s,
                u"run_words MATCH ?"_s, u"run_words.rowid"_s};
    // The sum cannot be read off the primary key, so that PostgreSQL does not walk all documents by it.
    return {u"run_documents d "_s, u"d.words @@ to_tsquery('simple', ?)"_s, u"(d.number + 0)"_s};
}

QList<RunSearch> runSearches(Dialect dialect, bool isNarrowed) {
    const RunSearch all = runSearch(dialect);
    if (dialect == Dialect::Sqlite)
        return {all};
    RunSearch nearby = all;
    nearby.match = u"(%1) IS TRUE"_s.arg(all.match); // Which no index answers.
    nearby.number = u"d.number"_s;
    QList<RunSearch> searches;
    for (const qint64 window : isNarrowed ? QList{Nearby, NotFarAway} : QList{Nearby}) {
        nearby.window = window;
        searches.append(nearby);
    }
    return searches << all;
}

} // namespace store
