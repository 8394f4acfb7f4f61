#include "server/model/enums.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The names are stored in databases and shown by the API, so every one of them is spelled out here.
class EnumsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void readsNothingElse_data();
    void readsNothingElse();
    void ordersCompare();

private:
    template <class Enum>
    void checkNames(const QList<QString>& names);
};

template <class Enum>
void EnumsTest::checkNames(const QList<QString>& names) {
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto value = static_cast<Enum>(i);
        QCOMPARE(QString(model::toString(value)), names.at(i));
        QVERIFY(model::fromString<Enum>(names.at(i)) == value);
        QVERIFY(!model::fromString<Enum>(names.at(i).toLower()));
        QVERIFY(!model::fromString<Enum>(names.at(i) + u' '));
    }
    QVERIFY(!model::fromString<Enum>(u""));
}

void EnumsTest::names() {
    checkNames<model::UsageEnvironment>({u"PRODUCTION"_s, u"DEVELOPMENT"_s});
    checkNames<model::ActionAvailability>({u"ORGANIZATION"_s, u"GROUPS"_s});
    checkNames<model::AccessLevel>({u"VIEWER"_s, u"RUNNER"_s, u"ADMINISTRATOR"_s});
    checkNames<model::HostStatus>({u"ONLINE"_s, u"OFFLINE"_s, u"UNREACHABLE"_s, u"SHUTTING_DOWN"_s});
    checkNames<model::TransactionStatus>({u"PENDING"_s, u"RUNNING"_s, u"AWAITING_INPUT"_s, u"COMPLETED"_s,
                                          u"HOST_CONNECTION_DROPPED"_s, u"CLIENT_CONNECTION_DROPPED"_s});
    checkNames<model::ResultStatus>({u"SUCCESS"_s, u"FAILURE"_s, u"CANCELED"_s, u"REDIRECTED"_s});
    checkNames<model::ScheduleRunStatus>({u"SUCCESS"_s, u"FAILURE"_s});
    checkNames<model::NotificationMethod>({u"EMAIL"_s, u"SLACK"_s});
    checkNames<model::DeliveryStatus>({u"PENDING"_s, u"FAILED"_s, u"DELIVERED"_s});
    checkNames<model::SdkAlertSeverity>({u"INFO"_s, u"WARNING"_s, u"ERROR"_s});
    checkNames<model::FeatureFlag>({u"USER_REGISTRATION_ENABLED"_s, u"TRANSACTION_LEGACY_NO_APPEND_UI"_s,
                                    u"ACTION_METADATA_GENERAL_CONFIG"_s, u"TABLE_TRUNCATION_DISABLED"_s});
}

void EnumsTest::readsNothingElse_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "pending", "Pending", "PENDING\n", "AWAITING INPUT", "0", "GHOST_MODE_ENABLED"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void EnumsTest::readsNothingElse() {
    QFETCH(QString, text);
    QVERIFY(!model::fromString<model::TransactionStatus>(text));
    QVERIFY(!model::fromString<model::FeatureFlag>(text));
}

void EnumsTest::ordersCompare() {
    using model::AccessLevel;
    using model::SdkAlertSeverity;
    QVERIFY(AccessLevel::Viewer < AccessLevel::Runner && AccessLevel::Runner < AccessLevel::Administrator);
    QVERIFY(SdkAlertSeverity::Info < SdkAlertSeverity::Warning &&
            SdkAlertSeverity::Warning < SdkAlertSeverity::Error);
}

QTEST_APPLESS_MAIN(EnumsTest)
#include "tst_enums.moc"
