#include "server/protocol/member_reader.h"

#include <QTest>

using protocol::MemberReader;
using namespace Qt::StringLiterals;

class MemberReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void absentAndNullAreTheSame();
    void aRequiredTextMustBeThere();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
    void remembersTheFirstProblem();
    void inputsMustBeAnObject_data();
    void inputsMustBeAnObject();
    void adoptsProblemsOfNestedObjects();
};

namespace {

const QJsonObject Inputs{{u"text"_s, u"abc"_s},
                         {u"flag"_s, true},
                         {u"number"_s, 7},
                         {u"object"_s, QJsonObject{{u"a"_s, 1}}},
                         {u"array"_s, QJsonArray{1, 2}},
                         {u"null"_s, QJsonValue::Null}};

QString problemOf(const MemberReader& reader) {
    const base::Status status = reader.status();
    return status ? QString() : status.error().message;
}

} // namespace

void MemberReaderTest::readsWhatIsThere() {
    MemberReader reader(Inputs);
    QVERIFY(reader.has("text"_L1));
    QCOMPARE(reader.text("text"_L1), u"abc"_s);
    QCOMPARE(reader.optionalText("text"_L1), u"abc"_s);
    QCOMPARE(reader.textOr("text"_L1, u"x"_s), u"abc"_s);
    QCOMPARE(reader.optionalFlag("flag"_L1), true);
    QCOMPARE(reader.flagOr("flag"_L1, false), true);
    QCOMPARE(reader.optionalInteger("number"_L1), 7);
    QCOMPARE(reader.objectOr("object"_L1, {}), QJsonObject({{u"a"_s, 1}}));
    QCOMPARE(reader.arrayOr("array"_L1, {}), QJsonArray({1, 2}));
    QCOMPARE(reader.any("number"_L1), QJsonValue(7));
    QVERIFY(reader.status());
}

void MemberReaderTest::absentAndNullAreTheSame() {
    MemberReader reader(Inputs);
    for (const QLatin1StringView key : {"null"_L1, "absent"_L1}) {
        QVERIFY(!reader.has(key));
        QVERIFY(!reader.optionalText(key));
        QCOMPARE(reader.textOr(key, u"x"_s), u"x"_s);
        QVERIFY(!reader.optionalFlag(key));
        QCOMPARE(reader.flagOr(key, true), true);
        QVERIFY(!reader.optionalInteger(key));
        QCOMPARE(reader.objectOr(key, {{u"b"_s, 2}}), QJsonObject({{u"b"_s, 2}}));
        QCOMPARE(reader.arrayOr(key, {3}), QJsonArray({3}));
        QVERIFY(reader.any(key).isUndefined());
    }
    QVERIFY(reader.status());
}

void MemberReaderTest::aRequiredTextMustBeThere() {
    for (const QLatin1StringView key : {"null"_L1, "absent"_L1, "number"_L1}) {
        MemberReader reader(Inputs);
        QCOMPARE(reader.text(key), QString());
        QCOMPARE(problemOf(reader), u"Invalid value for \"%1\"."_s.arg(key));
    }
}

void MemberReaderTest::refusesWrongTypes_data() {
    QTest::addColumn<QString>("key");
    for (const char* key : {"text", "flag", "number", "object", "array"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void MemberReaderTest::refusesWrongTypes() {
    QFETCH(QString, key);
    const QByteArray latin = key.toLatin1();
    const QLatin1StringView name(latin);
    const auto refused = [&](auto read) {
        MemberReader reader(Inputs);
        read(reader);
        return problemOf(reader) == u"Invalid value for \"%1\"."_s.arg(key);
    };
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.optionalText(name)); }), key != u"text");
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.textOr(name, {})); }), key != u"text");
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.flagOr(name, true)); }), key != u"flag");
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.optionalInteger(name)); }), key != u"number");
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.objectOr(name, {})); }), key != u"object");
    QCOMPARE(refused([&](MemberReader& r) { static_cast<void>(r.arrayOr(name, {})); }), key != u"array");
}

void MemberReaderTest::remembersTheFirstProblem() {
    MemberReader reader(Inputs);
    static_cast<void>(reader.text("number"_L1));
    static_cast<void>(reader.text("absent"_L1));
    reader.reject(u"last"_s);
    QCOMPARE(problemOf(reader), u"Invalid value for \"number\"."_s);
    QCOMPARE(reader.status().error().code, base::Code::InvalidArgument);
}

void MemberReaderTest::inputsMustBeAnObject_data() {
    QTest::addColumn<QJsonValue>("inputs");
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("array") << QJsonValue(QJsonArray());
    QTest::newRow("text") << QJsonValue(u"{}"_s);
}

void MemberReaderTest::inputsMustBeAnObject() {
    QFETCH(QJsonValue, inputs);
    MemberReader reader(inputs);
    QCOMPARE(reader.textOr("text"_L1, u"x"_s), u"x"_s);
    QCOMPARE(problemOf(reader), u"Invalid value for \"inputs\"."_s);
}

void MemberReaderTest::adoptsProblemsOfNestedObjects() {
    MemberReader outer(Inputs);
    MemberReader fine(QJsonObject{});
    outer.adopt(fine, u"fine"_s);
    QVERIFY(outer.status());
    MemberReader bad(QJsonObject{{u"slug"_s, 1}});
    static_cast<void>(bad.text("slug"_L1));
    outer.adopt(bad, u"actions[3]"_s);
    QCOMPARE(problemOf(outer), u"Invalid value for \"actions[3].slug\"."_s);
}

QTEST_APPLESS_MAIN(MemberReaderTest)
#include "tst_member_reader.moc"
