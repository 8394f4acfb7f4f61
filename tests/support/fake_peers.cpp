#include "tests/support/fake_peers.h"

#include "server/model/enums.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

base::Failure nobodyThere() { return base::fail(base::Code::Unavailable, u"Nobody is connected."_s); }

} // namespace

void FakePeers::tell(Connection to, const QString& what, const QString& key, const QString& detail,
                     const Delivered& done) {
    QString line = u"%1 %2 %3"_s.arg(QString::number(to), what, key);
    if (!detail.isEmpty())
        line += u' ' + detail;
    const bool isHeard = open.contains(to);
    if (isHeard)
        m_told.append({to, line});
    else
        m_lost.append(line);
    if (done)
        done(isHeard ? base::Status() : nobodyThere());
}

QStringList FakePeers::take() {
    QStringList lines;
    for (const auto& [to, line] : std::exchange(m_told, {}))
        lines.append(line);
    return lines;
}

QStringList FakePeers::take(Connection connection) {
    QStringList lines;
    for (const auto& [to, line] : std::as_const(m_told)) {
        if (to == connection)
            lines.append(line);
    }
    m_told.removeIf([connection](const auto& told) { return told.first == connection; });
    return lines;
}

QStringList FakePeers::takeLost() { return std::exchange(m_lost, {}); }

void FakePeers::startTransaction(Connection host, const model::StartOrder& order, bool, Delivered done) {
    tell(host, u"START_TRANSACTION"_s, order.transactionId, {}, done);
}
void FakePeers::respondToIoCall(Connection host, const QString& id, const QString& response, Delivered done) {
    tell(host, u"IO_RESPONSE"_s, id, response, done);
}
void FakePeers::cancelIoCall(Connection host, const QString& id, const model::IoCall& call, Delivered done) {
    tell(host, u"IO_RESPONSE"_s, id, u"CANCELED "_s + call.id, done);
}
void FakePeers::closeTransaction(Connection host, const QString& id, Delivered done) {
    tell(host, u"CLOSE_TRANSACTION"_s, id, {}, done);
}
void FakePeers::openPage(Connection host, const model::PageOrder& order, Delivered done) {
    tell(host, u"OPEN_PAGE"_s, order.pageKey, {}, done);
}
void FakePeers::closePage(Connection host, const QString& key) { tell(host, u"CLOSE_PAGE"_s, key, {}); }

void FakePeers::render(Connection client, const QString& id, const QString& ioCall, Delivered done) {
    tell(client, u"RENDER"_s, id, ioCall, done);
}
void FakePeers::showLoading(Connection client, const QString& id, const model::LoadingState& state) {
    tell(client, u"LOADING_STATE"_s, id, state.label);
}
void FakePeers::showLog(Connection client, const model::TransactionLog& line) {
    tell(client, u"LOG"_s, line.transactionId, line.data);
}
void FakePeers::redirect(Connection client, const QString& id, const model::Redirect& redirect,
                         Delivered done) {
    tell(client, u"REDIRECT"_s, id, redirect.route, done);
}
void FakePeers::renderPage(Connection client, const QString& key, const std::optional<QString>& page,
                           const QString&, Delivered done) {
    tell(client, u"RENDER_PAGE"_s, key, page.value_or(QString()), done);
}
void FakePeers::completed(Connection client, const QString& id, model::ResultStatus status,
                          const std::optional<QString>&, Delivered done) {
    tell(client, u"TRANSACTION_COMPLETED"_s, id, model::toString(status), done);
}
void FakePeers::usurped(Connection client, const QString& id) { tell(client, u"CLIENT_USURPED"_s, id, {}); }
void FakePeers::hostClosed(Connection client, const QString& key) {
    tell(client, u"HOST_CLOSED_UNEXPECTEDLY"_s, key, {});
}
void FakePeers::hostReconnected(Connection client, const QString& key) {
    tell(client, u"HOST_RECONNECTED"_s, key, {});
}
void FakePeers::responseRefused(Connection client, const QString& id, const QString&,
                                const QString& message) {
    tell(client, u"RESPONSE_REFUSED"_s, id, message);
}

void NoHosts::post(const QUrl&, const QJsonObject&, qint64, std::function<void(base::Result<int>)> done) {
    done(nobodyThere());
}

base::Status NoHosts::check(const QUrl&) const { return nobodyThere(); }

} // namespace support
