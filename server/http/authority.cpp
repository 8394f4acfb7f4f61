#include "server/http/authority.h"

#include "server/http/grammar.h"

#include <QHostAddress>

#include <algorithm>

namespace http {

namespace {

bool isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isAddress(const QByteArray& host, QAbstractSocket::NetworkLayerProtocol protocol) {
    QHostAddress address;
    // QHostAddress also takes short forms such as "127.1"; only what is printed back the same way is a
    // literal.
    return address.setAddress(QString::fromLatin1(host)) && address.protocol() == protocol &&
           (protocol == QAbstractSocket::IPv6Protocol || address.toString().toLatin1() == host);
}

std::optional<Authority> fromBrackets(QByteArrayView inside) {
    Authority authority{inside.toByteArray().toLower(), true, std::nullopt};
    if (!isAddress(authority.host, QAbstractSocket::IPv6Protocol))
        return std::nullopt;
    return authority;
}

std::optional<Authority> fromName(QByteArrayView name) {
    Authority authority{name.toByteArray().toLower(), false, std::nullopt};
    if (authority.host.endsWith('.'))
        authority.host.chop(1);
    if (authority.host.isEmpty() || authority.host.size() > 253 ||
        !std::all_of(authority.host.begin(), authority.host.end(), isNameChar))
        return std::nullopt;
    authority.isAddress = isAddress(authority.host, QAbstractSocket::IPv4Protocol);
    return authority;
}

} // namespace

std::optional<Authority> Authority::parse(QByteArrayView text) {
    const bool bracketed = text.startsWith('[');
    const qsizetype close = bracketed ? text.indexOf(']') : -1;
    if (bracketed && close < 0)
        return std::nullopt;
    const qsizetype colon = bracketed ? close + 1 : text.indexOf(':');
    const bool hasPort = colon >= 0 && colon < text.size();
    if (hasPort && text[colon] != ':')
        return std::nullopt;

    std::optional<Authority> authority =
        bracketed ? fromBrackets(text.sliced(1, close - 1)) : fromName(hasPort ? text.first(colon) : text);
    if (!authority || !hasPort)
        return authority;
    const QByteArrayView port = text.sliced(colon + 1);
    if (!isDigits(port) || port.size() > 5 || port.toInt() > 65535)
        return std::nullopt;
    authority->port = port.toInt();
    return authority;
}

} // namespace http
