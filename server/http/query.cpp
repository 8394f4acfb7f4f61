#include "server/http/query.h"

#include "server/http/percent.h"

#include <algorithm>

namespace http {

using namespace Qt::StringLiterals;

namespace {

QString decodeFormText(QByteArrayView text) {
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(percentDecodeLeniently(bytes));
}

bool hasControls(QStringView text) {
    // Line breaks and tabs are honest content of a value; the rest is not.
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t') || c.unicode() == 0x7f;
    });
}

} // namespace

Parsed<Query> Query::parse(QByteArrayView text) {
    Query query;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString name = decodeFormText(equals < 0 ? pair : pair.first(equals));
        const QString value = equals < 0 ? QString() : decodeFormText(pair.sliced(equals + 1));
        if (hasControls(name) || hasControls(value))
            return refuse(400, u"The query has control characters."_s);
        query.m_pairs.emplaceBack(name, value);
    }
    return query;
}

bool Query::has(QStringView name) const {
    return std::any_of(m_pairs.begin(), m_pairs.end(),
                       [name](const Pair& pair) { return pair.first == name; });
}

QString Query::value(QStringView name) const {
    for (const Pair& pair : m_pairs) {
        if (pair.first == name)
            return pair.second;
    }
    return {};
}

QStringList Query::values(QStringView name) const {
    QStringList values;
    for (const Pair& pair : m_pairs) {
        if (pair.first == name)
            values.append(pair.second);
    }
    return values;
}

} // namespace http
