#include "server/http/grammar.h"

#include <algorithm>

namespace http {

namespace {

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

bool isTokenChar(char c) {
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return isAlphanumeric(c) || marks.contains(c);
}

bool isToken(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isDigits(QByteArrayView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

QList<QByteArrayView> listElements(QByteArrayView value) {
    QList<QByteArrayView> elements;
    while (!value.isEmpty()) {
        const qsizetype comma = value.indexOf(',');
        const QByteArrayView element = (comma < 0 ? value : value.first(comma)).trimmed();
        if (!element.isEmpty())
            elements.append(element);
        value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
    }
    return elements;
}

} // namespace http
