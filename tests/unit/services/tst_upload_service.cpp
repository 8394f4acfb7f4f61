#include "server/services/upload_service.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"
#include "tests/support/test_services.h"

using namespace Qt::StringLiterals;
using services::UploadService;

namespace {

constexpr services::ConnectionId Tab = 7;
constexpr qint64 HourMs = 3'600'000;
const QString Group = u"g1"_s;

} // namespace

class UploadServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void theOwnerGetsLinks();
    void whoHasTheRunOpenGetsLinks();
    void keysAreSafeWhateverTheNames_data();
    void keysAreSafeWhateverTheNames();
    void othersGetNone_data();
    void othersGetNone();
    void completedRunsTakeNothing();
    void onlyTheOpenQuestionTakesFiles();
    void theLimitIsSaid();
    void aRunHasOnlySoManyFiles();
    void linksAreGivenAtAPace();
    void canBeSwitchedOff();
    void filesGoWhenTheirLinksHaveExpired();
    void filesGoAnHourAfterTheirRun();
    void whatCannotBeRemovedIsTriedAgain();
    void manyGoOneBatchAfterTheOther();

private:
    // "r1" of "ada" in "acme", which waits for an answer to "g1".
    std::unique_ptr<support::TestServices> make(const services::Settings& settings = support::testSettings());
    [[nodiscard]] static base::Result<QList<UploadService::Ticket>>
    open(support::TestServices& test, const QString& user, const QList<UploadService::File>& files,
         const QString& group = Group, const QString& organization = u"acme"_s);
};

std::unique_ptr<support::TestServices> UploadServiceTest::make(const services::Settings& settings) {
    support::Sample sample(stores());
    for (const QString& name : {u"ada"_s, u"bob"_s, u"eve"_s})
        sample.user(name);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.organization(u"other"_s, u"eve"_s);
    sample.member(u"acme"_s, u"bob"_s);
    sample.transaction(u"r1"_s, sample.action(support::Sample::live(u"acme"_s), u"hello"_s), u"ada"_s);
    model::Transaction row = **stores().transactions.byId(u"r1"_s);
    row.lastInputGroupKey = Group;
    row.status = model::TransactionStatus::AwaitingInput;
    if (!stores().transactions.saveSoftState(row))
        qFatal("The sample run could not be written.");
    return std::make_unique<support::TestServices>(db(), settings);
}

base::Result<QList<UploadService::Ticket>> UploadServiceTest::open(support::TestServices& test,
                                                                   const QString& user,
                                                                   const QList<UploadService::File>& files,
                                                                   const QString& group,
                                                                   const QString& organization) {
    return test.services.uploads.open(test.memberOf(user, organization), u"r1"_s, group, files);
}

void UploadServiceTest::theOwnerGetsLinks() {
    const auto test = make();
    const auto tickets = open(*test, u"ada"_s, {{u"a.csv"_s, 3}, {u"a.csv"_s, 4}});
    VERIFY_OK(tickets);
    QCOMPARE(tickets->size(), 2);
    QVERIFY(tickets->at(0).key != tickets->at(1).key);
    for (const UploadService::Ticket& ticket : *tickets) {
        QVERIFY(ticket.key.startsWith(u"r1/g1/"_s));
        QVERIFY(ticket.key.endsWith(u"-a.csv"_s));
        QCOMPARE(ticket.links.upload, u"put:"_s + ticket.key);
        QCOMPARE(ticket.links.download, u"get:"_s + ticket.key);
        QCOMPARE(ticket.expiresAt, test->clock.now() + HourMs);
    }
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 2);
}

// An administrator may have taken the run over.
void UploadServiceTest::whoHasTheRunOpenGetsLinks() {
    const auto test = make();
    QVERIFY(!open(*test, u"bob"_s, {{u"a"_s, 1}}));
    model::Transaction row = **stores().transactions.byId(u"r1"_s);
    row.currentClientId = u"tab"_s;
    VERIFY_OK(stores().transactions.saveSoftState(row));
    support::TestServices again(db());
    again.services.clients.registerClient({Tab, u"tab"_s, u"bob"_s, {}, u"acme"_s});
    VERIFY_OK(open(again, u"bob"_s, {{u"a"_s, 1}}));
}

void UploadServiceTest::keysAreSafeWhateverTheNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("end");
    QTest::newRow("path") << u"../../etc/passwd"_s << u"-_._.._etc_passwd"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"-_bashrc"_s;
    QTest::newRow("blank and quotes") << u"a \"b\".pdf"_s << u"-a__b_.pdf"_s;
    QTest::newRow("other letters") << u"Größe.txt"_s << u"-Gr__e.txt"_s;
    QTest::newRow("line end") << u"a\r\nX: y"_s << u"-a__X__y"_s;
    QTest::newRow("long") << QString(200, u'x') + u".csv"_s << QString(96, u'x') + u".csv"_s;
}

void UploadServiceTest::keysAreSafeWhateverTheNames() {
    QFETCH(QString, name);
    QFETCH(QString, end);
    const auto test = make();
    const auto tickets = open(*test, u"ada"_s, {{name, 1}});
    VERIFY_OK(tickets);
    const QString key = tickets->at(0).key;
    QVERIFY2(key.endsWith(end), qPrintable(key));
    QCOMPARE(key.count(u'/'), 2);
    QVERIFY(!key.contains(u"/."_s));
}

void UploadServiceTest::othersGetNone_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<base::Code>("code");
    QTest::newRow("colleague") << u"bob"_s << u"acme"_s << base::Code::Forbidden;
    QTest::newRow("stranger") << u"eve"_s << u"other"_s << base::Code::NotFound;
}

void UploadServiceTest::othersGetNone() {
    QFETCH(QString, user);
    QFETCH(QString, organization);
    QFETCH(base::Code, code);
    const auto test = make();
    const auto refused = open(*test, user, {{u"a"_s, 1}}, Group, organization);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
}

void UploadServiceTest::completedRunsTakeNothing() {
    const auto test = make();
    VERIFY_OK(test->services.runStarter.cancel(u"r1"_s));
    const auto refused = open(*test, u"ada"_s, {{u"a"_s, 1}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, QByteArray("already_completed"));
}

void UploadServiceTest::onlyTheOpenQuestionTakesFiles() {
    const auto test = make();
    for (const QString& group : {u"g0"_s, QString()}) {
        const auto refused = open(*test, u"ada"_s, {{u"a"_s, 1}}, group);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QByteArray("input_group_over"));
    }
}

void UploadServiceTest::theLimitIsSaid() {
    services::Settings settings = support::testSettings();
    settings.uploadLimit = 2 * 1024 * 1024;
    const auto test = make(settings);
    VERIFY_OK(open(*test, u"ada"_s, {{u"a"_s, settings.uploadLimit}}));
    const auto refused = open(*test, u"ada"_s, {{u"a"_s, 1}, {u"film.mp4"_s, settings.uploadLimit + 1}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::TooLarge);
    QCOMPARE(refused.error().reason, QByteArray("file_too_large"));
    QCOMPARE(refused.error().message, u"film.mp4 is too large: files may have up to 2 MB."_s);
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 1);
}

void UploadServiceTest::aRunHasOnlySoManyFiles() {
    const auto test = make();
    const QList<UploadService::File> files(UploadService::MaxFiles, UploadService::File{u"a"_s, 1});
    for (int count = 0; count < 1000; count += UploadService::MaxFiles)
        VERIFY_OK(open(*test, u"ada"_s, files));
    const auto refused = open(*test, u"ada"_s, {{u"a"_s, 1}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, QByteArray("too_many_files"));
}

void UploadServiceTest::linksAreGivenAtAPace() {
    const auto test = make();
    const QList<UploadService::File> many(UploadService::MaxFiles, {u"a"_s, 1});
    const auto codeOf = [&] {
        const auto tickets = open(*test, u"ada"_s, many);
        return tickets ? std::optional<base::Code>() : tickets.error().code;
    };
    int requests = 0;
    while (codeOf() != base::Code::RateLimited && requests < 100)
        ++requests;
    QCOMPARE(requests, 40); // Half of them with links, half of them for more than one run may have.
    const auto refused = open(*test, u"ada"_s, {{u"a"_s, 1}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"Too many files at a time. Please try again in a minute."_s);
    QVERIFY(refused.error().retryAfterMs > 0);
    support::elapse(test->clock, test->timers, 60'000);
    QVERIFY(codeOf() != base::Code::RateLimited);
}

void UploadServiceTest::canBeSwitchedOff() {
    services::Settings settings = support::testSettings();
    settings.uploadLimit = 0;
    const auto test = make(settings);
    const auto refused = open(*test, u"ada"_s, {{u"a"_s, 0}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, QByteArray("integration_not_configured"));
    QCOMPARE(refused.error().message, u"Upload storage has not been configured"_s);
}

void UploadServiceTest::filesGoWhenTheirLinksHaveExpired() {
    const auto test = make();
    const auto tickets = open(*test, u"ada"_s, {{u"a"_s, 1}});
    VERIFY_OK(tickets);
    test->services.uploads.start();
    support::elapse(test->clock, test->timers, 48 * HourMs - 1);
    QCOMPARE(test->files.removed, QStringList());
    support::elapse(test->clock, test->timers, HourMs);
    QCOMPARE(test->files.removed, QStringList{tickets->at(0).key});
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 0);
}

void UploadServiceTest::filesGoAnHourAfterTheirRun() {
    const auto test = make();
    VERIFY_OK(open(*test, u"ada"_s, {{u"a"_s, 1}, {u"b"_s, 1}}));
    VERIFY_OK(test->services.runStarter.cancel(u"r1"_s));
    test->services.uploads.start();
    support::elapse(test->clock, test->timers, HourMs - 1);
    QCOMPARE(test->files.removed.size(), 0);
    support::elapse(test->clock, test->timers, HourMs / 2);
    QCOMPARE(test->files.removed.size(), 2);
}

void UploadServiceTest::whatCannotBeRemovedIsTriedAgain() {
    const auto test = make();
    VERIFY_OK(open(*test, u"ada"_s, {{u"a"_s, 1}}));
    VERIFY_OK(test->services.runStarter.cancel(u"r1"_s));
    test->services.uploads.start();
    test->files.answer = base::failInternal(u"not now"_s);
    support::elapse(test->clock, test->timers, 3 * HourMs / 2);
    QCOMPARE(test->files.removed.size(), 1);
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 1);
    test->files.answer = {};
    support::elapse(test->clock, test->timers, 2 * HourMs);
    QCOMPARE(test->files.removed.size(), 2);
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 0);
}

void UploadServiceTest::manyGoOneBatchAfterTheOther() {
    const auto test = make();
    const QList<UploadService::File> files(50, UploadService::File{u"a"_s, 1});
    for (int count = 0; count < 5; ++count)
        VERIFY_OK(open(*test, u"ada"_s, files));
    test->clock.advance(49 * HourMs);
    test->services.uploads.start();
    QCOMPARE(test->files.removed.size(), 100);
    support::elapse(test->clock, test->timers, 60'000);
    QCOMPARE(test->files.removed.size(), 250);
}

QTEST_GUILESS_MAIN(UploadServiceTest)
#include "tst_upload_service.moc"
