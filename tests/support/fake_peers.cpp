#include "tests/support/fake_peers.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

base::Failure nobodyThere() { return base::fail(base::Code::Unavailable, u"Nobody is connected."_s); }

void refuse(const services::Delivered& done) {
    if (done)
        done(nobodyThere());
}

} // namespace

void FakePeers::startTransaction(Connection, const model::StartOrder&, bool, Delivered done) { refuse(done); }
void FakePeers::respondToIoCall(Connection, const QString&, const QString&, Delivered done) { refuse(done); }
void FakePeers::cancelIoCall(Connection, const QString&, const model::IoCall&, Delivered done) {
    refuse(done);
}
void FakePeers::closeTransaction(Connection, const QString&, Delivered done) { refuse(done); }
void FakePeers::openPage(Connection, const model::PageOrder&, Delivered done) { refuse(done); }
void FakePeers::render(Connection, const QString&, const QString&, Delivered done) { refuse(done); }
void FakePeers::redirect(Connection, const QString&, const model::Redirect&, Delivered done) { refuse(done); }
void FakePeers::renderPage(Connection, const QString&, const std::optional<QString>&, const QString&,
                           Delivered done) {
    refuse(done);
}
void FakePeers::completed(Connection, const QString&, model::ResultStatus, const std::optional<QString>&,
                          Delivered done) {
    refuse(done);
}

void NoHosts::post(const QUrl&, const QJsonObject&, qint64, std::function<void(base::Result<int>)> done) {
    done(nobodyThere());
}

base::Status NoHosts::check(const QUrl&) const { return nobodyThere(); }

} // namespace support
