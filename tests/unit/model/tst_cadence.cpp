#include "server/model/cadence.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using model::Cadence;
using Period = Cadence::Period;

Q_DECLARE_METATYPE(Cadence)

namespace {

qint64 at(const QString& text) { return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch(); }

QString iso(std::optional<qint64> ms) {
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms).toUTC().toString(Qt::ISODate) : QString();
}

Cadence daily(int hours, int minutes, const QString& zone) {
    return {Period::Day, hours, minutes, 0, 1, zone};
}

Cadence weekly(int dayOfWeek, const QString& zone) { return {Period::Week, 9, 30, dayOfWeek, 1, zone}; }

Cadence monthly(int dayOfMonth, const QString& zone) { return {Period::Month, 0, 0, 0, dayOfMonth, zone}; }

} // namespace

class TestCadence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesCronFieldsAndBack_data();
    void becomesCronFieldsAndBack();
    void knowsItsNextRun_data();
    void knowsItsNextRun();
    void hasNoNextRunInAZoneThatIsNone();
    void isDescribed_data();
    void isDescribed();
    void refusesTimesThatAreNone_data();
    void refusesTimesThatAreNone();
};

void TestCadence::becomesCronFieldsAndBack_data() {
    QTest::addColumn<Cadence>("cadence");
    QTest::addColumn<QString>("cron");
    QTest::newRow("hour") << Cadence{} << u"0 0 * * * *"_s;
    QTest::newRow("day") << daily(8, 30, u"Europe/Paris"_s) << u"0 30 8 * * *"_s;
    QTest::newRow("Sunday") << weekly(0, u"UTC"_s) << u"0 30 9 * * 0"_s;
    QTest::newRow("month") << monthly(31, u"UTC"_s) << u"0 0 0 31 * *"_s;
}

void TestCadence::becomesCronFieldsAndBack() {
    QFETCH(Cadence, cadence);
    QFETCH(QString, cron);
    model::Schedule schedule;
    model::setCadence(schedule, cadence);
    QCOMPARE((QStringList{schedule.second, schedule.minute, schedule.hour, schedule.dayOfMonth,
                          schedule.month, schedule.dayOfWeek})
                 .join(u' '),
             cron);
    QVERIFY(model::cadenceOf(schedule) == cadence);
    QVERIFY(model::periodFrom(QString(model::toString(cadence.period))) == cadence.period);
}

void TestCadence::knowsItsNextRun_data() {
    QTest::addColumn<Cadence>("cadence");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("next");
    const QString paris = u"Europe/Paris"_s;
    const QString repeated = u"2024-10-27T00:30:00Z"_s;
    QTest::newRow("the next hour") << Cadence{} << u"2024-03-05T10:00:00Z"_s << u"2024-03-05T11:00:00Z"_s;
    QTest::newRow("hours of a zone that is half an hour off")
        << Cadence{Period::Hour, 0, 0, 0, 1, u"Asia/Kolkata"_s} << u"2024-03-05T10:05:00Z"_s
        << u"2024-03-05T10:30:00Z"_s;
    QTest::newRow("later today") << daily(8, 0, paris) << u"2024-03-05T06:59:59Z"_s
                                 << u"2024-03-05T07:00:00Z"_s;
    QTest::newRow("not now again") << daily(8, 0, paris) << u"2024-03-05T07:00:00Z"_s
                                   << u"2024-03-06T07:00:00Z"_s;
    QTest::newRow("across the change to summer")
        << daily(8, 0, paris) << u"2024-03-30T12:00:00Z"_s << u"2024-03-31T06:00:00Z"_s;
    QTest::newRow("at a time that the change skips")
        << daily(2, 30, paris) << u"2024-03-30T12:00:00Z"_s << u"2024-03-31T01:00:00Z"_s;
    QTest::newRow("not twice where the change skips")
        << daily(2, 30, paris) << u"2024-03-31T01:00:00Z"_s << u"2024-04-01T00:30:00Z"_s;
    QTest::newRow("at a time that the change to winter repeats")
        << daily(2, 30, paris) << u"2024-10-26T12:00:00Z"_s << repeated;
    QTest::newRow("not twice where the change repeats")
        << daily(2, 30, paris) << repeated << u"2024-10-28T01:30:00Z"_s;
    QTest::newRow("on a day that a zone skipped")
        << daily(8, 0, u"Pacific/Apia"_s) << u"2011-12-30T00:00:00Z"_s << u"2011-12-30T10:00:00Z"_s;
    QTest::newRow("Sunday, asked on a Tuesday")
        << weekly(0, u"UTC"_s) << u"2024-03-05T10:00:00Z"_s << u"2024-03-10T09:30:00Z"_s;
    QTest::newRow("the same weekday, too late")
        << weekly(2, u"UTC"_s) << u"2024-03-05T10:00:00Z"_s << u"2024-03-12T09:30:00Z"_s;
    QTest::newRow("the 1st") << monthly(1, u"UTC"_s) << u"2024-03-05T10:00:00Z"_s
                             << u"2024-04-01T00:00:00Z"_s;
    QTest::newRow("the 31st, in a month without")
        << monthly(31, u"UTC"_s) << u"2024-03-31T10:00:00Z"_s << u"2024-05-31T00:00:00Z"_s;
    QTest::newRow("the 29th, in a February without")
        << monthly(29, u"UTC"_s) << u"2023-01-30T10:00:00Z"_s << u"2023-03-29T00:00:00Z"_s;
}

void TestCadence::knowsItsNextRun() {
    QFETCH(Cadence, cadence);
    QFETCH(QString, now);
    QFETCH(QString, next);
    QCOMPARE(iso(model::nextRun(cadence, at(now))), next);
}

void TestCadence::hasNoNextRunInAZoneThatIsNone() {
    QVERIFY(!model::nextRun(daily(8, 0, u"Middle/Earth"_s), at(u"2024-03-05T10:00:00Z"_s)));
}

void TestCadence::isDescribed_data() {
    QTest::addColumn<Cadence>("cadence");
    QTest::addColumn<QString>("text");
    QTest::newRow("hour") << Cadence{} << u"every hour"_s;
    QTest::newRow("day") << daily(8, 0, u"UTC"_s) << u"every day at 8:00 AM UTC"_s;
    QTest::newRow("noon, by the zone of the next run")
        << daily(12, 0, u"Europe/Paris"_s) << u"every day at 12:00 PM CEST"_s;
    QTest::newRow("week") << weekly(0, u"UTC"_s) << u"every week on Sunday at 9:30 AM UTC"_s;
    QTest::newRow("1st") << monthly(1, u"UTC"_s) << u"every month on the 1st at 12:00 AM UTC"_s;
    QTest::newRow("12th") << monthly(12, u"UTC"_s) << u"every month on the 12th at 12:00 AM UTC"_s;
    QTest::newRow("23rd") << monthly(23, u"UTC"_s) << u"every month on the 23rd at 12:00 AM UTC"_s;
}

void TestCadence::isDescribed() {
    QFETCH(Cadence, cadence);
    QFETCH(QString, text);
    QCOMPARE(model::describe(cadence, at(u"2024-03-30T20:00:00Z"_s)), text);
}

void TestCadence::refusesTimesThatAreNone_data() {
    QTest::addColumn<Cadence>("cadence");
    QTest::newRow("24 hours") << Cadence{Period::Day, 24, 0, 0, 1, u"UTC"_s};
    QTest::newRow("60 minutes") << Cadence{Period::Day, 0, 60, 0, 1, u"UTC"_s};
    QTest::newRow("an eighth weekday") << Cadence{Period::Week, 0, 0, 7, 1, u"UTC"_s};
    QTest::newRow("day 0") << Cadence{Period::Month, 0, 0, 0, 0, u"UTC"_s};
    QTest::newRow("day 32") << Cadence{Period::Month, 0, 0, 0, 32, u"UTC"_s};
    QTest::newRow("less than nothing") << Cadence{Period::Day, -1, 0, 0, 1, u"UTC"_s};
}

void TestCadence::refusesTimesThatAreNone() {
    QFETCH(Cadence, cadence);
    QVERIFY(!cadence.isValid());
    QVERIFY(Cadence{}.isValid());
}

QTEST_GUILESS_MAIN(TestCadence)
#include "tst_cadence.moc"
