#include "server/base/result.h"

#include <QTest>

using base::Code;
using namespace Qt::StringLiterals;

class ErrorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsReason_data();
    void everyCodeHasItsReason();
    void aReasonOfItsOwnWins();
    void details();
    void fail();
    void failInternalHidesTheDetail();
    void resultsCarryValuesOrErrors();
};

void ErrorTest::everyCodeHasItsReason_data() {
    QTest::addColumn<Code>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("invalid argument") << Code::InvalidArgument << QByteArray("validation_failed");
    QTest::newRow("unauthenticated") << Code::Unauthenticated << QByteArray("unauthenticated");
    QTest::newRow("forbidden") << Code::Forbidden << QByteArray("forbidden");
    QTest::newRow("not found") << Code::NotFound << QByteArray("not_found");
    QTest::newRow("conflict") << Code::Conflict << QByteArray("conflict");
    QTest::newRow("too large") << Code::TooLarge << QByteArray("payload_too_large");
    QTest::newRow("rate limited") << Code::RateLimited << QByteArray("rate_limited");
    QTest::newRow("timeout") << Code::Timeout << QByteArray("timeout");
    QTest::newRow("unavailable") << Code::Unavailable << QByteArray("unavailable");
    QTest::newRow("internal") << Code::Internal << QByteArray("internal_error");
}

void ErrorTest::everyCodeHasItsReason() {
    QFETCH(Code, code);
    QFETCH(QByteArray, reason);
    QCOMPARE(base::defaultReason(code), reason);
    base::Error error;
    error.code = code;
    QCOMPARE(base::reasonOf(error), reason);
}

void ErrorTest::aReasonOfItsOwnWins() {
    base::Error error;
    error.code = Code::Conflict;
    error.reason = "email_taken";
    QCOMPARE(base::reasonOf(error), QByteArray("email_taken"));
}

void ErrorTest::details() {
    const base::Error error =
        base::Error{}.withReason("slug_taken").withDetail(u"row 7"_s).withExtra(u"limit"_s, 3);
    QCOMPARE(error.reason, QByteArray("slug_taken"));
    QCOMPARE(error.detail, u"row 7"_s);
    QCOMPARE(error.extra, QJsonObject({{u"limit"_s, 3}}));
}

void ErrorTest::fail() {
    const base::Status status = base::fail(Code::NotFound, u"No such team."_s, "unknown_team");
    QVERIFY(!status);
    QCOMPARE(status.error().code, Code::NotFound);
    QCOMPARE(status.error().message, u"No such team."_s);
    QCOMPARE(status.error().reason, QByteArray("unknown_team"));
    const base::Result<int> passedOn = base::fail(status.error());
    QCOMPARE(passedOn.error().message, u"No such team."_s);
}

void ErrorTest::failInternalHidesTheDetail() {
    const base::Result<int> result = base::failInternal(u"disk full at /var"_s);
    QCOMPARE(result.error().code, Code::Internal);
    QCOMPARE(result.error().message, u"Internal server error"_s);
    QCOMPARE(result.error().detail, u"disk full at /var"_s);
}

void ErrorTest::resultsCarryValuesOrErrors() {
    const base::Result<int> value = 7;
    QVERIFY(value.has_value());
    QCOMPARE(*value, 7);
    QVERIFY(base::Status().has_value());
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
