#include "app/config_file.h"
#include "app/desktop_settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ConfigFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesForItsOwnerOnly();
    void keepsWhatItDoesNotChange();
    void anEmptyValueRemovesTheLine();
    void refusesWhatItCouldNotReadBack();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void leavesASoundFileAlone();
    void settingsSurviveADamagedFile();
    void checksNameWhatIsWrong_data();
    void checksNameWhatIsWrong();
    void anOptionWinsAndSaysSo();

private:
    void put(const QByteArray& text) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray text() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"config.env"_s); }
    [[nodiscard]] app::Variables options() const { return {{u"DATA_DIR"_s, m_folder->path()}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ConfigFileTest::writesForItsOwnerOnly() {
    QVERIFY(app::ConfigFile(m_folder->path()).write({{u"PORT"_s, u"4000"_s}}));
    QCOMPARE(text(), "PORT=\"4000\"\n");
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ConfigFileTest::keepsWhatItDoesNotChange() {
    put("# Mine\nexport HOST=0.0.0.0\nPORT=3000\nOTHER='x y'\n");
    QVERIFY(app::ConfigFile(m_folder->path()).write({{u"PORT"_s, u"4000"_s}, {u"APP_URL"_s, u"http://a"_s}}));
    QCOMPARE(text(), "# Mine\nexport HOST=0.0.0.0\nPORT=\"4000\"\nOTHER='x y'\nAPP_URL=\"http://a\"\n");
}

void ConfigFileTest::anEmptyValueRemovesTheLine() {
    put("PORT=3000\nHOST=::1\n");
    QVERIFY(app::ConfigFile(m_folder->path()).write({{u"PORT"_s, {}}}));
    QCOMPARE(text(), "HOST=::1\n");
}

void ConfigFileTest::refusesWhatItCouldNotReadBack() {
    put("PORT=3000\n");
    QVERIFY(!app::ConfigFile(m_folder->path()).write({{u"HOST"_s, u"a\"b"_s}}));
    QVERIFY(!app::ConfigFile(m_folder->path()).write({{u"HOST"_s, u"a\nSECRET=x"_s}}));
    QCOMPARE(text(), "PORT=3000\n");
}

void ConfigFileTest::setsADamagedFileAside_data() {
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("zeroes") << QByteArray(512, '\0');
    QTest::newRow("not UTF-8") << QByteArray("PORT=3000\nHOST=\xff\xfe\n");
    QTest::newRow("no settings") << QByteArray("<html>\n");
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, '#');
}

void ConfigFileTest::setsADamagedFileAside() {
    QFETCH(const QByteArray, damage);
    put(damage);
    const QString aside = app::ConfigFile(m_folder->path()).setAsideIfBroken();
    QVERIFY(aside.startsWith(path() + u".broken-"_s));
    QVERIFY(!QFile::exists(path()));
    QFile kept(aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), damage);
}

void ConfigFileTest::leavesASoundFileAlone() {
    QCOMPARE(app::ConfigFile(m_folder->path()).setAsideIfBroken(), QString());
    put("\n# comment\nPORT=3000\n\nexport HOST = '::1' # here\n");
    QCOMPARE(app::ConfigFile(m_folder->path()).setAsideIfBroken(), QString());
    QVERIFY(QFile::exists(path()));
}

void ConfigFileTest::settingsSurviveADamagedFile() {
    put(QByteArray(64, '\0'));
    app::DesktopSettings settings(options());
    QVERIFY(settings.takeNotice().contains(u"config.env.broken-"_s));
    QCOMPARE(settings.takeNotice(), QString());
    QCOMPARE(settings.save({{u"PORT"_s, u"4000"_s}}), QString());
    QCOMPARE(text(), "PORT=\"4000\"\n");
}

void ConfigFileTest::checksNameWhatIsWrong_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("port") << u"PORT"_s << u"70000"_s << u"must be a number between 1 and 65535"_s;
    QTest::newRow("address") << u"HOST"_s << u"here"_s
                             << u"must be an IP address, such as 127.0.0.1 or 0.0.0.0"_s;
    QTest::newRow("url") << u"APP_URL"_s << u"localhost:3000"_s << u"must be an absolute http(s) URL"_s;
    QTest::newRow("default") << u"PORT"_s << QString() << QString();
    QTest::newRow("good") << u"PORT"_s << u"4000"_s << QString();
}

void ConfigFileTest::checksNameWhatIsWrong() {
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, problem);
    const app::DesktopSettings settings(options());
    const QHash<QString, QString> problems = settings.check({{name, value}, {u"LOG_LEVEL"_s, u"loud"_s}});
    QCOMPARE(problems.value(name), problem);
    QCOMPARE(problems.value(u"LOG_LEVEL"_s), u"must be debug, info, warning or error"_s);
}

void ConfigFileTest::anOptionWinsAndSaysSo() {
    put("PORT=4000\n");
    app::Variables given = options();
    given.insert(u"PORT"_s, u"5000"_s);
    const app::DesktopSettings settings(given);
    QCOMPARE(settings.settings().first().value, u"5000"_s);
    QCOMPARE(settings.settings().first().source, u"an option of the command line"_s);
}

QTEST_GUILESS_MAIN(ConfigFileTest)
#include "tst_config_file.moc"
