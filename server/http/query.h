#pragma once

#include "server/http/problem.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <utility>

namespace http {

// The decoded query of a request target, in order, names possibly repeated.
class Query {
public:
    using Pair = std::pair<QString, QString>;

    // Lenient as browsers are: "+" is a space, a "%" that begins no escape stands for itself, bytes that are
    // no UTF-8 become U+FFFD. Refused are only control characters, which no database or log should meet.
    [[nodiscard]] static Parsed<Query> parse(QByteArrayView text);

    [[nodiscard]] bool has(QStringView name) const;
    // The first value; empty when there is none.
    [[nodiscard]] QString value(QStringView name) const;
    [[nodiscard]] QStringList values(QStringView name) const;
    [[nodiscard]] const QList<Pair>& all() const { return m_pairs; }

private:
    QList<Pair> m_pairs;
};

} // namespace http
