#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::DeliveryStatus;
using support::Sample;

namespace {

model::Notification notification(const QString& id, qint64 createdAt, const QStringList& recipients = {}) {
    model::Notification made;
    made.id = id;
    made.organizationId = u"acme"_s;
    made.message = u"Something happened"_s;
    made.createdAt = createdAt;
    for (const QString& recipient : recipients) {
        model::NotificationDelivery delivery;
        delivery.id = u"%1-%2"_s.arg(id).arg(made.deliveries.size());
        delivery.notificationId = id;
        delivery.to = recipient;
        delivery.createdAt = delivery.updatedAt = createdAt;
        made.deliveries.append(delivery);
    }
    return made;
}

QStringList ids(const base::Page<model::Notification>& page) {
    QStringList list;
    for (const model::Notification& entry : page.rows)
        list.append(entry.id);
    return list;
}

} // namespace

class TestNotificationStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aNotificationComesBackWhole();
    void deliveriesKeepTheirOrder();
    void anIdempotencyKeyCountsOnce();
    void deliveriesChange();
    void pagesAreFiltered_data();
    void pagesAreFiltered();
    void unfinishedDeliveriesAreFound();

private:
    void makeOrganization();
};

void TestNotificationStore::makeOrganization() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.organization(u"other"_s, u"ada"_s);
}

void TestNotificationStore::aNotificationComesBackWhole() {
    makeOrganization();
    Sample sample(stores());
    sample.transaction(u"t1"_s, sample.action(Sample::live(u"acme"_s), u"a"_s), u"ada"_s);
    model::Notification made = notification(u"n1"_s, 5, {u"#ops"_s});
    made.transactionId = u"t1"_s;
    made.environment = model::UsageEnvironment::Development;
    made.title = u"Title"_s;
    made.idempotencyKey = u"key"_s;
    made.deliveries[0].method = model::NotificationMethod::Slack;
    made.deliveries[0].status = DeliveryStatus::Failed;
    made.deliveries[0].error = u"No such channel"_s;
    made.deliveries[0].userId = u"bob"_s;
    made.deliveries[0].updatedAt = 6;
    COMPARE_OK(stores().notifications.insert(made), true);
    const auto back = stores().notifications.byId(u"n1"_s);
    VERIFY_OK(back);
    QVERIFY(*back);
    QCOMPARE((*back)->transactionId, u"t1"_s);
    QVERIFY((*back)->environment == model::UsageEnvironment::Development);
    QCOMPARE((*back)->title, u"Title"_s);
    QCOMPARE((*back)->message, u"Something happened"_s);
    QCOMPARE((*back)->idempotencyKey, u"key"_s);
    QCOMPARE((*back)->createdAt, 5);
    QCOMPARE((*back)->deliveries.size(), 1);
    const model::NotificationDelivery& delivery = (*back)->deliveries.first();
    QCOMPARE(delivery.to, u"#ops"_s);
    QVERIFY(delivery.method == model::NotificationMethod::Slack);
    QVERIFY(delivery.status == DeliveryStatus::Failed);
    QCOMPARE(delivery.error, u"No such channel"_s);
    QCOMPARE(delivery.userId, u"bob"_s);
    QCOMPARE(delivery.updatedAt, 6);
    COMPARE_OK(stores().notifications.byId(u"n2"_s).map([](const auto& n) { return n.has_value(); }), false);
}

void TestNotificationStore::deliveriesKeepTheirOrder() {
    makeOrganization();
    const QStringList recipients = {u"c@x.com"_s, u"a@x.com"_s, u"b@x.com"_s};
    COMPARE_OK(stores().notifications.insert(notification(u"n1"_s, 5, recipients)), true);
    model::NotificationDelivery extra = notification(u"n1"_s, 6, {u"owner@x.com"_s}).deliveries.first();
    extra.id = u"extra"_s;
    VERIFY_OK(stores().notifications.insertDelivery(extra, 3));
    const auto back = stores().notifications.byId(u"n1"_s);
    VERIFY_OK(back);
    QStringList stored;
    for (const model::NotificationDelivery& delivery : (*back)->deliveries)
        stored.append(delivery.to);
    QCOMPARE(stored, recipients + QStringList{u"owner@x.com"_s});
}

void TestNotificationStore::anIdempotencyKeyCountsOnce() {
    makeOrganization();
    model::Notification first = notification(u"n1"_s, 5, {u"a@x.com"_s});
    first.idempotencyKey = u"key"_s;
    COMPARE_OK(stores().notifications.insert(first), true);
    model::Notification second = notification(u"n2"_s, 6, {u"a@x.com"_s});
    second.idempotencyKey = u"key"_s;
    db().beginItem();
    COMPARE_OK(stores().notifications.insert(second), false);
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM notification_deliveries"_s), 1);
    second.organizationId = u"other"_s;
    COMPARE_OK(stores().notifications.insert(second), true);
    // Without a key nothing is the same.
    COMPARE_OK(stores().notifications.insert(notification(u"n3"_s, 7)), true);
    COMPARE_OK(stores().notifications.insert(notification(u"n4"_s, 7)), true);
}

void TestNotificationStore::deliveriesChange() {
    makeOrganization();
    COMPARE_OK(stores().notifications.insert(notification(u"n1"_s, 5, {u"a@x.com"_s, u"b@x.com"_s})), true);
    auto stored = stores().notifications.byId(u"n1"_s);
    VERIFY_OK(stored);
    model::NotificationDelivery delivery = (*stored)->deliveries.at(1);
    QVERIFY(!delivery.method);
    delivery.status = DeliveryStatus::Delivered;
    delivery.method = model::NotificationMethod::Email;
    delivery.userId = u"bob"_s;
    delivery.updatedAt = 9;
    VERIFY_OK(stores().notifications.updateDelivery(delivery));
    stored = stores().notifications.byId(u"n1"_s);
    VERIFY_OK(stored);
    QVERIFY((*stored)->deliveries.at(0).status == DeliveryStatus::Pending);
    QVERIFY((*stored)->deliveries.at(1).status == DeliveryStatus::Delivered);
    QVERIFY((*stored)->deliveries.at(1).method == model::NotificationMethod::Email);
    QCOMPARE((*stored)->deliveries.at(1).userId, u"bob"_s);
    QCOMPARE((*stored)->deliveries.at(1).updatedAt, 9);
}

void TestNotificationStore::pagesAreFiltered_data() {
    QTest::addColumn<QString>("userId");
    QTest::addColumn<QString>("transactionId");
    QTest::addColumn<bool>("onlyFailed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all") << QString() << QString() << false
                         << QStringList{u"n4"_s, u"n3"_s, u"n2"_s, u"n1"_s};
    QTest::newRow("bob's") << u"bob"_s << QString() << false << QStringList{u"n3"_s, u"n2"_s};
    QTest::newRow("of a run") << QString() << u"t1"_s << false << QStringList{u"n2"_s};
    QTest::newRow("failed") << QString() << QString() << true << QStringList{u"n4"_s};
    QTest::newRow("bob's failed") << u"bob"_s << QString() << true << QStringList();
}

void TestNotificationStore::pagesAreFiltered() {
    QFETCH(QString, userId);
    QFETCH(QString, transactionId);
    QFETCH(bool, onlyFailed);
    QFETCH(QStringList, expected);
    makeOrganization();
    Sample sample(stores());
    sample.transaction(u"t1"_s, sample.action(Sample::live(u"acme"_s), u"a"_s), u"bob"_s);
    model::Notification ofRun = notification(u"n2"_s, 5, {u"a@x.com"_s});
    ofRun.transactionId = u"t1"_s;
    model::Notification toBob = notification(u"n3"_s, 5, {u"a@x.com"_s, u"bob@x.com"_s});
    toBob.deliveries[1].userId = u"bob"_s;
    model::Notification failed = notification(u"n4"_s, 6, {u"a@x.com"_s, u"b@x.com"_s});
    failed.deliveries[1].status = DeliveryStatus::Failed;
    model::Notification elsewhere = notification(u"n5"_s, 7, {u"a@x.com"_s});
    elsewhere.organizationId = u"other"_s;
    for (const model::Notification& made :
         {notification(u"n1"_s, 5, {u"a@x.com"_s}), ofRun, toBob, failed, elsewhere})
        COMPARE_OK(stores().notifications.insert(made), true);
    store::NotificationFilter filter{u"acme"_s, userId, transactionId, {}};
    if (onlyFailed)
        filter.status = DeliveryStatus::Failed;
    QStringList walked;
    base::PageRequest request{2, {}, base::Direction::Older};
    for (bool hasMore = true; hasMore;) {
        const auto page = stores().notifications.page(filter, request);
        VERIFY_OK(page);
        walked += ids(*page);
        hasMore = page->hasMore;
        if (hasMore)
            request.cursor = base::TimeCursor{page->rows.last().createdAt, page->rows.last().id};
        for (const model::Notification& entry : page->rows)
            QVERIFY(!entry.deliveries.isEmpty());
    }
    QCOMPARE(walked, expected);
}

void TestNotificationStore::unfinishedDeliveriesAreFound() {
    makeOrganization();
    model::Notification done = notification(u"n1"_s, 1, {u"a@x.com"_s});
    done.deliveries[0].status = DeliveryStatus::Delivered;
    COMPARE_OK(stores().notifications.insert(done), true);
    COMPARE_OK(stores().notifications.insert(notification(u"n2"_s, 5, {u"a@x.com"_s, u"b@x.com"_s})), true);
    COMPARE_OK(stores().notifications.insert(notification(u"n3"_s, 3, {u"a@x.com"_s})), true);
    COMPARE_OK(stores().notifications.listPending(), (QStringList{u"n3"_s, u"n2"_s}));
    COMPARE_OK(stores().notifications.listPending(1), QStringList{u"n3"_s});
}

QTEST_GUILESS_MAIN(TestNotificationStore)
#include "tst_notification_store.moc"
