#include "server/store/table.h"

#include "server/store/sql_list.h"

namespace store {

using namespace Qt::StringLiterals;

Table::Table(const QString& name, const QString& alias, const QString& columns, const QString& written) {
    QStringList names = columns.split(u", "_s);
    const QString prefix = alias + u'.';
    m_columns = prefix + names.join(u", "_s + prefix);
    m_select = u"SELECT "_s + m_columns + u" FROM "_s + name + u' ' + alias + u' ';
    if (!written.isEmpty())
        names += written.split(u", "_s);
    m_insertHead = u"INSERT INTO "_s + name + u" ("_s + names.join(u", "_s) + u") VALUES"_s;
    m_insert = m_insertHead + u" ("_s + placeholders(names.size()) + u')';
}

} // namespace store
