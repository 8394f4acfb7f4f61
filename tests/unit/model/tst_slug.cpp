#include "server/model/slug.h"

#include <QRegularExpression>
#include <QTest>

using model::OrganizationSlugProblem;
using namespace Qt::StringLiterals;

class SlugTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSlug_data();
    void isSlug();
    void isPath_data();
    void isPath();
    void organizationSlugProblem_data();
    void organizationSlugProblem();
    void generateSlug_data();
    void generateSlug();
    void generateOrganizationSlug_data();
    void generateOrganizationSlug();
    void hopelessOrganizationNamesGetRandomSlugs_data();
    void hopelessOrganizationNamesGetRandomSlugs();
    void collisionSafe_data();
    void collisionSafe();
    void segments_data();
    void segments();
};

void SlugTest::isSlug_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("word") << u"refund"_s << true;
    QTest::newRow("every kind of character") << u"aZ0-9_.b"_s << true;
    QTest::newRow("one character") << u"x"_s << true;
    QTest::newRow("only a hyphen") << u"-"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("umlaut") << u"größe"_s << false;
    QTest::newRow("other digits") << QString(QChar(0x0661)) << false;
    QTest::newRow("line break") << u"a\n"_s << false;
    QTest::newRow("plus") << u"org+env"_s << false;
}

void SlugTest::isSlug() {
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(model::isSlug(text), valid);
}

void SlugTest::isPath_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("one segment") << u"users"_s << true;
    QTest::newRow("three segments") << u"users/admin/edit"_s << true;
    QTest::newRow("dots") << u"../x"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("slash alone") << u"/"_s << false;
    QTest::newRow("leading slash") << u"/users"_s << false;
    QTest::newRow("trailing slash") << u"users/"_s << false;
    QTest::newRow("double slash") << u"users//edit"_s << false;
    QTest::newRow("blank") << u"users/add user"_s << false;
}

void SlugTest::isPath() {
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(model::isPath(text), valid);
}

void SlugTest::organizationSlugProblem_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<OrganizationSlugProblem>>("problem");
    const std::optional<OrganizationSlugProblem> none;
    const std::optional invalid(OrganizationSlugProblem::Invalid);
    const std::optional reserved(OrganizationSlugProblem::Reserved);
    QTest::newRow("word") << u"acme"_s << none;
    QTest::newRow("shortest") << u"ab"_s << none;
    QTest::newRow("longest") << QString(64, u'a') << none;
    QTest::newRow("hyphen, underscore, digit") << u"acme-corp_2"_s << none;
    QTest::newRow("reserved word inside") << u"api-team"_s << none;
    QTest::newRow("empty") << u""_s << invalid;
    QTest::newRow("too short") << u"a"_s << invalid;
    QTest::newRow("too long") << QString(65, u'a') << invalid;
    QTest::newRow("upper case") << u"Acme"_s << invalid;
    QTest::newRow("dot") << u"acme.com"_s << invalid;
    QTest::newRow("blank") << u"acme corp"_s << invalid;
    QTest::newRow("slash") << u"acme/corp"_s << invalid;
    QTest::newRow("environment separator") << u"acme+staging"_s << invalid;
    QTest::newRow("umlaut") << u"büro"_s << invalid;
    QTest::newRow("no letter or digit") << u"-_-"_s << invalid;
    for (const char* word : {"account", "actions", "api", "configure", "details", "develop", "history",
                             "login", "logout", "new-organization", "organization", "transactions"})
        QTest::newRow(word) << QString::fromLatin1(word) << reserved;
}

void SlugTest::organizationSlugProblem() {
    QFETCH(QString, text);
    QFETCH(std::optional<OrganizationSlugProblem>, problem);
    QVERIFY(model::organizationSlugProblem(text) == problem);
}

void SlugTest::generateSlug_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slug");
    // spec/accounts.md §4.1.
    QTest::newRow("words") << u"Basic words"_s << u"basic-words"_s;
    QTest::newRow("double hyphen") << u"Double -- hyphen"_s << u"double--hyphen"_s;
    QTest::newRow("quotes") << u"has \"double quotes\""_s << u"has-double-quotes"_s;
    QTest::newRow("leading hyphen") << u"- Starts with hyphen"_s << u"starts-with-hyphen"_s;
    QTest::newRow("symbols") << u"More + Advanced thing :)"_s << u"more-advanced-thing"_s;
    QTest::newRow("nothing but a hyphen") << u"-"_s << u"-"_s;
    QTest::newRow("nothing but hyphens") << u"---"_s << u"---"_s;
    // Beyond its examples.
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("blanks") << u"  \t "_s << u""_s;
    QTest::newRow("only symbols") << u"!!!"_s << u"-"_s;
    QTest::newRow("apostrophe") << u"Ada's organization"_s << u"adas-organization"_s;
    QTest::newRow("single hyphen between blanks") << u"a - b"_s << u"a-b"_s;
    QTest::newRow("several hyphens") << u"a - b -- c --- d"_s << u"a-b--c---d"_s;
    QTest::newRow("hyphens before one blank only") << u"a- b"_s << u"a--b"_s;
    QTest::newRow("kept characters") << u"v1.2_beta"_s << u"v1.2_beta"_s;
    QTest::newRow("surrounding blanks") << u"  Refund  "_s << u"refund"_s;
    QTest::newRow("slash") << u"users/edit"_s << u"users-edit"_s;
    QTest::newRow("umlauts") << u"Größe wählen"_s << u"gr-e-w-hlen"_s;
    QTest::newRow("no Latin letter") << u"経理部"_s << u"-"_s;
    QTest::newRow("trailing symbols") << u"Really?!"_s << u"really"_s;
}

void SlugTest::generateSlug() {
    QFETCH(QString, text);
    QFETCH(QString, slug);
    QCOMPARE(model::generateSlug(text), slug);
}

void SlugTest::generateOrganizationSlug_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << u"Acme Corp"_s << u"acme-corp"_s;
    QTest::newRow("dots") << u"acme.example.com"_s << u"acme-example-com"_s;
    QTest::newRow("default name") << u"Ada's organization"_s << u"adas-organization"_s;
    QTest::newRow("long") << QString(100, u'x') << QString(64, u'x');
}

void SlugTest::generateOrganizationSlug() {
    QFETCH(QString, text);
    QFETCH(QString, slug);
    QCOMPARE(model::generateOrganizationSlug(text), slug);
    QVERIFY(!model::organizationSlugProblem(slug));
}

void SlugTest::hopelessOrganizationNamesGetRandomSlugs_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("one character") << u"X"_s;
    QTest::newRow("only symbols") << u"?!"_s;
    QTest::newRow("no Latin letter") << u"経理部"_s;
    QTest::newRow("reserved") << u"History"_s;
    QTest::newRow("dots") << u"..."_s;
}

void SlugTest::hopelessOrganizationNamesGetRandomSlugs() {
    QFETCH(QString, text);
    const QString slug = model::generateOrganizationSlug(text);
    QVERIFY2(QRegularExpression(u"^org-[a-z0-9]{8}\\z"_s).match(slug).hasMatch(), qPrintable(slug));
    QVERIFY(model::generateOrganizationSlug(text) != slug);
}

void SlugTest::collisionSafe_data() {
    QTest::addColumn<QString>("desired");
    QTest::addColumn<QStringList>("existing");
    QTest::addColumn<QString>("slug");
    // spec/accounts.md §4.1.
    QTest::newRow("spec example") << u"slug-exists"_s
                                  << QStringList{u"slug-exists"_s, u"slug-exists-as-prefix"_s, u"existing"_s}
                                  << u"slug-exists-3"_s;
    QTest::newRow("one existing") << u"acme"_s << QStringList{u"acme"_s} << u"acme-1"_s;
    QTest::newRow("none existing") << u"acme"_s << QStringList{} << u"acme"_s;
    QTest::newRow("only longer ones") << u"acme"_s << QStringList{u"acme-1"_s, u"acme-2"_s} << u"acme"_s;
    QTest::newRow("the counted one is taken")
        << u"acme"_s << QStringList{u"acme"_s, u"acme-2"_s} << u"acme-3"_s;
    // Deleted environments may share their slug with living ones.
    QTest::newRow("duplicates count once")
        << u"acme"_s << QStringList{u"acme"_s, u"acme"_s, u"acme"_s} << u"acme-1"_s;
}

void SlugTest::collisionSafe() {
    QFETCH(QString, desired);
    QFETCH(QStringList, existing);
    QFETCH(QString, slug);
    QCOMPARE(model::collisionSafe(desired, existing), slug);
}

void SlugTest::segments_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("last");
    QTest::newRow("deep") << u"a/b/c"_s << u"a/b"_s << u"c"_s;
    QTest::newRow("two") << u"users/edit"_s << u"users"_s << u"edit"_s;
    QTest::newRow("top level") << u"refund"_s << u""_s << u"refund"_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
}

void SlugTest::segments() {
    QFETCH(QString, path);
    QFETCH(QString, parent);
    QFETCH(QString, last);
    QCOMPARE(model::parentPath(path).toString(), parent);
    QCOMPARE(model::lastSegment(path).toString(), last);
}

QTEST_APPLESS_MAIN(SlugTest)
#include "tst_slug.moc"
