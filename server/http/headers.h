#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace http {

// Header fields in the order in which they came; names compare without regard to case.
class Headers {
public:
    using Field = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Field> fields) : m_fields(fields) {}

    void add(QByteArray name, QByteArray value);
    // Replaces every field of that name.
    void set(const QByteArray& name, QByteArray value);
    void remove(QByteArrayView name);

    [[nodiscard]] bool contains(QByteArrayView name) const;
    // The first value; empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    // Whether a list-valued field such as Connection has that element, in any of its lines.
    [[nodiscard]] bool hasElement(QByteArrayView name, QByteArrayView element) const;

    [[nodiscard]] const QList<Field>& all() const { return m_fields; }

private:
    QList<Field> m_fields;
};

} // namespace http
