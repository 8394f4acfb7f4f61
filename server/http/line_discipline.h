#pragma once

#include <QByteArrayView>

namespace http {

// Watches bytes that frame messages (heads, chunk headers, trailers): lines end in CR LF, and there is no NUL
// or other control character. llhttp, proxies and we might read anything looser differently, which is what
// request smuggling lives on.
class LineDiscipline {
public:
    // Whether the byte may follow the bytes so far.
    [[nodiscard]] bool accept(char c) {
        const bool afterCr = m_previous == '\r';
        m_previous = c;
        if (afterCr || c == '\n')
            return afterCr && c == '\n';
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || c == '\t' || c == '\r';
    }

    [[nodiscard]] bool accept(QByteArrayView bytes) {
        for (const char c : bytes) {
            if (!accept(c))
                return false;
        }
        return true;
    }

private:
    char m_previous = '\n';
};

} // namespace http
