#include "server/integrations/link_signer.h"
#include "tests/support/fake_clock.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using integrations::LinkSigner;
using services::LocalFiles;
using Purpose = LinkSigner::Purpose;

namespace {

const QString Key = u"t1/g1/a-file.txt"_s;
constexpr qint64 Until = support::FakeClock::Start + 1000;

// What a server reads out of a link that comes back.
LocalFiles::Link parse(const QString& link) {
    const QUrl url(link);
    const QUrlQuery query(url);
    return {url.path().mid(QStringLiteral("/uploads/").size()), query.queryItemValue(u"expires"_s),
            query.queryItemValue(u"size"_s), query.queryItemValue(u"signature"_s)};
}

} // namespace

class LinkSignerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesItsOwnLinks_data();
    void takesItsOwnLinks();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void refusesLinksOfAnotherKey();
    void refusesAfterTheEnd();

private:
    support::FakeClock m_clock;
    const LinkSigner m_signer{QByteArray(32, 'k'), m_clock};
};

void LinkSignerTest::takesItsOwnLinks_data() {
    QTest::addColumn<Purpose>("purpose");
    QTest::newRow("upload") << Purpose::Upload;
    QTest::newRow("download") << Purpose::Download;
}

void LinkSignerTest::takesItsOwnLinks() {
    QFETCH(Purpose, purpose);
    const QString link = m_signer.link(purpose, Key, Until, 7);
    QVERIFY(link.startsWith(u"/uploads/t1/g1/a-file.txt?expires="_s));
    QVERIFY(m_signer.check(purpose, parse(link)));
}

void LinkSignerTest::refusesWhatWasChanged_data() {
    QTest::addColumn<LocalFiles::Link>("link");
    const LocalFiles::Link good = parse(m_signer.link(Purpose::Upload, Key, Until, 7));
    const auto with = [good](QString LocalFiles::Link::*member, const QString& text) {
        LocalFiles::Link link = good;
        link.*member = text;
        return link;
    };
    QTest::newRow("another file") << with(&LocalFiles::Link::key, u"t1/g1/b-file.txt"_s);
    QTest::newRow("a later end") << with(&LocalFiles::Link::expires, QString::number(Until + 1));
    QTest::newRow("a larger file") << with(&LocalFiles::Link::size, u"8"_s);
    QTest::newRow("no signature") << with(&LocalFiles::Link::signature, {});
    QTest::newRow("half a signature") << with(&LocalFiles::Link::signature, good.signature.left(20));
    QTest::newRow("a download's") << parse(m_signer.link(Purpose::Download, Key, Until));
}

void LinkSignerTest::refusesWhatWasChanged() {
    QFETCH(LocalFiles::Link, link);
    const base::Status refused = m_signer.check(Purpose::Upload, link);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Forbidden);
    QCOMPARE(refused.error().reason, QByteArray("invalid_link"));
}

void LinkSignerTest::refusesLinksOfAnotherKey() {
    const LinkSigner other(QByteArray(32, 'o'), m_clock);
    QVERIFY(!m_signer.check(Purpose::Download, parse(other.link(Purpose::Download, Key, Until))));
}

void LinkSignerTest::refusesAfterTheEnd() {
    support::FakeClock clock;
    const LinkSigner signer(QByteArray(32, 'k'), clock);
    const LocalFiles::Link link = parse(signer.link(Purpose::Download, Key, Until));
    clock.advance(1000);
    QVERIFY(signer.check(Purpose::Download, link));
    clock.advance(1);
    const base::Status refused = signer.check(Purpose::Download, link);
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, QByteArray("token_expired"));
}

QTEST_GUILESS_MAIN(LinkSignerTest)
#include "tst_link_signer.moc"
