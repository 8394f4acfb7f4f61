#include "server/store/sql_list.h"

#include <bit>

namespace store {

using namespace Qt::StringLiterals;

QString placeholders(qsizetype count) { return QStringList(count, u"?"_s).join(u", "_s); }

QString inList(const QStringList& values, Binds& binds) {
    if (values.isEmpty())
        return u"(NULL)"_s;
    const auto padded = static_cast<qsizetype>(std::bit_ceil(static_cast<size_t>(values.size())));
    for (qsizetype i = 0; i < padded; ++i)
        binds.append(values[std::min(i, values.size() - 1)]);
    return u'(' + placeholders(padded) + u')';
}

void Conditions::add(const QString& sql, const Binds& binds) {
    m_terms.append(sql);
    m_binds += binds;
}

void Conditions::addIn(const QString& expression, const QStringList& values) {
    m_terms.append(expression + u" IN "_s + inList(values, m_binds));
}

QString Conditions::sql() const { return m_terms.isEmpty() ? u"1 = 1"_s : m_terms.join(u" AND "_s); }

} // namespace store
