#include "ui/tray/keychain.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

// With a real Secret Service: the program runs itself once more on a session bus of its own, beside a keyring
// that is unlocked with a password.
class KeychainTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void knowsNothingOfOthers();

private:
    template <class Answer, class Ask>
    static std::optional<Answer> answerTo(Ask ask) {
        std::optional<Answer> answer;
        ask([&answer](const Answer& given) { answer = given; });
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
        return answer;
    }
    using Text = base::Result<std::optional<QString>>;

    std::optional<Text> read(const QString& account) {
        return answerTo<Text>([&](const auto& then) { m_keychain.read(account, then); });
    }

    tray::DesktopKeychain m_keychain;
};

void KeychainTest::keepsWhatItIsGiven() {
    const QString secrets = u"SECRET=\"ä ünd $\"\nDATA_KEY=\"x\"\n"_s;
    const auto written =
        answerTo<base::Status>([&](const auto& then) { m_keychain.write(u"/data"_s, secrets, then); });
    QVERIFY2(written.value(), qPrintable(written->error().message));
    QCOMPARE(read(u"/data"_s)->value(), secrets);
    const auto removed =
        answerTo<base::Status>([&](const auto& then) { m_keychain.remove(u"/data"_s, then); });
    QVERIFY(removed.value());
    QVERIFY(!read(u"/data"_s)->value());
}

void KeychainTest::knowsNothingOfOthers() {
    const auto nothing = read(u"/elsewhere"_s);
    QVERIFY(nothing->has_value());
    QVERIFY(!nothing->value());
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
