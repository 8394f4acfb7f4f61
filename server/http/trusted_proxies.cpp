#include "server/http/trusted_proxies.h"

#include "server/http/grammar.h"

#include <algorithm>

namespace http {

using namespace Qt::StringLiterals;

namespace {

QPair<QHostAddress, int> parseRange(const QString& entry) {
    if (entry.contains(u'/'))
        return QHostAddress::parseSubnet(entry);
    const QHostAddress address(entry);
    return {address, address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32};
}

// The elements of all lines of a list header, in order.
QList<QByteArray> elementsOf(const Headers& headers, QByteArrayView name) {
    QList<QByteArray> elements;
    for (const QByteArray& line : headers.values(name)) {
        for (const QByteArrayView element : listElements(line))
            elements.append(element.toByteArray());
    }
    return elements;
}

// Some proxies add the port: "1.2.3.4:567", "[2001:db8::1]:567".
QHostAddress parseHop(const QByteArray& hop) {
    QString text = QString::fromLatin1(hop);
    if (text.startsWith(u'['))
        text = text.mid(1, text.indexOf(u']') - 1);
    else if (text.count(u':') == 1)
        text = text.section(u':', 0, 0);
    return withoutMapping(QHostAddress(text));
}

} // namespace

base::Result<TrustedProxies> TrustedProxies::parse(const QStringList& entries) {
    TrustedProxies proxies;
    for (const QString& entry : entries) {
        const QPair<QHostAddress, int> range = parseRange(entry.trimmed());
        if (range.first.isNull() || range.second < 0)
            return base::fail(base::Code::InvalidArgument,
                              u"\"%1\" is no address and no range of addresses."_s.arg(entry));
        proxies.m_ranges.append(range);
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress& address) const {
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [&address](const auto& range) { return address.isInSubnet(range); });
}

TrustedProxies::Client TrustedProxies::clientOf(const QHostAddress& peer, const Headers& headers) const {
    Client client{withoutMapping(peer), false};
    if (m_ranges.isEmpty() || !contains(client.address))
        return client;
    const QList<QByteArray> schemes = elementsOf(headers, "X-Forwarded-Proto");
    client.secure = !schemes.isEmpty() && equalsIgnoringCase(schemes.last(), "https");
    const QList<QByteArray> hops = elementsOf(headers, "X-Forwarded-For");
    for (auto hop = hops.crbegin(); hop != hops.crend() && contains(client.address); ++hop) {
        const QHostAddress address = parseHop(*hop);
        if (address.isNull())
            break;
        client.address = address;
    }
    return client;
}

QHostAddress withoutMapping(const QHostAddress& address) {
    bool mapped = false;
    const quint32 ipv4 = address.toIPv4Address(&mapped);
    return mapped ? QHostAddress(ipv4) : address;
}

} // namespace http
