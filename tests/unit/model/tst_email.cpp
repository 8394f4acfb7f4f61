#include "server/model/email.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EmailTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmail_data();
    void isEmail();
    void tidyEmail_data();
    void tidyEmail();
};

void EmailTest::isEmail_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"ada@example.com"_s << true;
    QTest::newRow("dots, plus and hyphen") << u"ada.king+x-y@mail.example.co.uk"_s << true;
    QTest::newRow("capitals") << u"Ada@Example.COM"_s << true;
    QTest::newRow("umlauts") << u"jörg@büro.example"_s << true;
    QTest::newRow("quoted") << u"\"ada lovelace\"@example.com"_s << true;
    QTest::newRow("at sign in quotes") << u"\"a@b\"@example.com"_s << true;
    QTest::newRow("short top level") << u"a@b.cd"_s << true;
    QTest::newRow("longest") << QString(242, u'a') + u"@example.com"_s << true;
    QTest::newRow("too long") << QString(243, u'a') + u"@example.com"_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("no at sign") << u"ada.example.com"_s << false;
    QTest::newRow("nothing before it") << u"@example.com"_s << false;
    QTest::newRow("nothing after it") << u"ada@"_s << false;
    QTest::newRow("two at signs") << u"a@b@example.com"_s << false;
    QTest::newRow("no dot in the domain") << u"ada@localhost"_s << false;
    QTest::newRow("one letter at the end") << u"ada@example.c"_s << false;
    QTest::newRow("leading dot") << u".ada@example.com"_s << false;
    QTest::newRow("double dot") << u"ada..x@example.com"_s << false;
    QTest::newRow("dot before the at sign") << u"ada.@example.com"_s << false;
    QTest::newRow("domain begins with a dot") << u"ada@.example.com"_s << false;
    QTest::newRow("domain ends with a dot") << u"ada@example.com."_s << false;
    QTest::newRow("blank") << u"ada king@example.com"_s << false;
    QTest::newRow("surrounding blanks") << u" ada@example.com"_s << false;
    QTest::newRow("name and address") << u"Ada <ada@example.com>"_s << false;
    QTest::newRow("list") << u"a@example.com,b@example.com"_s << false;
    QTest::newRow("one quotation mark") << u"\"@example.com"_s << false;
    QTest::newRow("empty quotes") << u"\"\"@example.com"_s << false;
    QTest::newRow("quote in quotes") << u"\"a\"b\"@example.com"_s << false;
    // These would add headers to a mail.
    QTest::newRow("line break in quotes") << u"\"a\r\nBcc: eve@example.com\"@example.com"_s << false;
    QTest::newRow("line break") << u"ada@example.com\n"_s << false;
    QTest::newRow("zero byte") << u"ada"_s + QChar(u'\0') + u"@example.com"_s << false;
    QTest::newRow("next line") << u"ada"_s + QChar(0x85) + u"@example.com"_s << false;
}

void EmailTest::isEmail() {
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(model::isEmail(text), valid);
}

void EmailTest::tidyEmail_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tidy");
    QTest::addColumn<QString>("normalized");
    QTest::newRow("plain") << u"ada@example.com"_s << u"ada@example.com"_s << u"ada@example.com"_s;
    QTest::newRow("capitals") << u" Ada.King@Example.COM "_s << u"Ada.King@example.com"_s
                              << u"ada.king@example.com"_s;
    QTest::newRow("at sign in quotes")
        << u"\"A@B\"@Example.com"_s << u"\"A@B\"@example.com"_s << u"\"a@b\"@example.com"_s;
    QTest::newRow("no address") << u" Ada "_s << u"Ada"_s << u"ada"_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
}

void EmailTest::tidyEmail() {
    QFETCH(QString, text);
    QFETCH(QString, tidy);
    QFETCH(QString, normalized);
    QCOMPARE(model::tidyEmail(text), tidy);
    QCOMPARE(model::normalizedEmail(text), normalized);
    QCOMPARE(model::normalizedEmail(tidy), normalized);
}

QTEST_APPLESS_MAIN(EmailTest)
#include "tst_email.moc"
