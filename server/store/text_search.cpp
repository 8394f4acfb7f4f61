#include "server/store/text_search.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {
QString folded(const QString& text) { return text.normalized(QString::NormalizationForm_C).toCaseFolded(); }
} // namespace

QString searchText(const QStringList& fields) {
    QStringList parts;
    for (const QString& field : fields)
        parts.append(folded(field).simplified());
    // A line break cannot be part of a word, and sorts before every letter.
    return parts.join(u'\n');
}

QStringList searchWords(const QString& typed, qsizetype limit) {
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    return words.mid(0, limit);
}

QString containsPattern(const QString& foldedWord) {
    QString escaped = foldedWord;
    escaped.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + escaped + u'%';
}

QString prefixEnd(const QString& prefix) { return prefix + QString::fromUcs4(U"\U0010FFFF", 1); }

void addBelow(Conditions& conditions, const QString& slugColumn, const QString& path) {
    if (path.isEmpty())
        return;
    const QString prefix = path + u'/';
    conditions.add(u"%1 >= ? AND %1 < ?"_s.arg(slugColumn), {prefix, prefixEnd(prefix)});
}

} // namespace store
