#include "server/http/percent.h"

namespace http {

namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The byte of the escape at `at`, or -1.
int escapedByte(QByteArrayView text, qsizetype at) {
    if (at + 2 >= text.size())
        return -1;
    const int high = hexDigit(text[at + 1]);
    const int low = hexDigit(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::optional<QByteArray> decode(QByteArrayView text, bool strict) {
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded.append(text[at]);
            continue;
        }
        const int byte = escapedByte(text, at);
        if (byte < 0 && strict)
            return std::nullopt;
        decoded.append(byte < 0 ? '%' : static_cast<char>(byte));
        at += byte < 0 ? 0 : 2;
    }
    return decoded;
}

} // namespace

std::optional<QByteArray> percentDecode(QByteArrayView text) { return decode(text, true); }

QByteArray percentDecodeLeniently(QByteArrayView text) { return *decode(text, false); }

} // namespace http
