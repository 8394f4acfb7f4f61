#include "server/http/headers.h"

#include "server/http/grammar.h"

#include <algorithm>

namespace http {

void Headers::add(QByteArray name, QByteArray value) {
    m_fields.emplaceBack(std::move(name), std::move(value));
}

void Headers::set(const QByteArray& name, QByteArray value) {
    remove(name);
    add(name, std::move(value));
}

void Headers::remove(QByteArrayView name) {
    m_fields.removeIf([name](const Field& field) { return equalsIgnoringCase(field.first, name); });
}

bool Headers::contains(QByteArrayView name) const {
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [name](const Field& field) { return equalsIgnoringCase(field.first, name); });
}

QByteArray Headers::value(QByteArrayView name) const {
    for (const auto& [key, value] : m_fields) {
        if (equalsIgnoringCase(key, name))
            return value;
    }
    return {};
}

QList<QByteArray> Headers::values(QByteArrayView name) const {
    QList<QByteArray> values;
    for (const auto& [key, value] : m_fields) {
        if (equalsIgnoringCase(key, name))
            values.append(value);
    }
    return values;
}

bool Headers::hasElement(QByteArrayView name, QByteArrayView element) const {
    for (const auto& [key, value] : m_fields) {
        if (!equalsIgnoringCase(key, name))
            continue;
        for (const QByteArrayView candidate : listElements(value)) {
            if (equalsIgnoringCase(candidate, element))
                return true;
        }
    }
    return false;
}

} // namespace http
