#include "server/model/email.h"

#include <QStringList>

#include <algorithm>

namespace model {

namespace {

constexpr qsizetype MaxEmail = 254; // RFC 5321 §4.5.3.1.3, less the brackets.

bool isAtomCharacter(QChar c) {
    return c.category() != QChar::Other_Control && !QStringView(u"<>()[],;:@\".\\").contains(c) &&
           !c.isSpace();
}

bool areAtoms(QStringView dotted) {
    const auto atoms = dotted.split(u'.');
    return std::all_of(atoms.begin(), atoms.end(), [](QStringView atom) {
        return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomCharacter);
    });
}

// Line breaks in particular would let an address add headers to a mail.
bool isQuotable(QChar c) { return c != u'"' && c.category() != QChar::Other_Control; }

bool isQuoted(QStringView text) {
    if (text.size() < 3 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return false;
    const QStringView inside = text.sliced(1, text.size() - 2);
    return std::all_of(inside.begin(), inside.end(), isQuotable);
}

} // namespace

bool isEmail(QStringView text) {
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || text.size() > MaxEmail)
        return false;
    const QStringView local = text.left(at);
    const QStringView domain = text.mid(at + 1);
    const qsizetype dot = domain.lastIndexOf(u'.');
    return (areAtoms(local) || isQuoted(local)) && areAtoms(domain) && dot > 0 &&
           domain.size() - dot - 1 >= 2;
}

QString tidyEmail(const QString& text) {
    const QString trimmed = text.trimmed();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    return at < 0 ? trimmed : trimmed.left(at + 1) + trimmed.mid(at + 1).toLower();
}

QString normalizedEmail(const QString& text) { return text.trimmed().toLower(); }

} // namespace model
