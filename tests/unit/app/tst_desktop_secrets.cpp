#include "app/desktop_secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Place = app::SecretControl::Place;

namespace {

class FakeKeychain final : public app::Keychain {
public:
    void read(const QString& account, Read then) override {
        if (isLocked)
            then(base::fail(base::Code::Unavailable, u"it is locked"_s));
        else
            then(entries.contains(account) ? std::optional(entries.value(account)) : std::nullopt);
    }
    void write(const QString& account, const QString& text, Written then) override {
        if (isLocked)
            return then(base::fail(base::Code::Unavailable, u"it is locked"_s));
        entries.insert(account, text);
        then({});
    }
    void remove(const QString& account, Written then) override {
        entries.remove(account);
        then({});
    }

    bool isLocked = false;
    QHash<QString, QString> entries;
};

} // namespace

class DesktopSecretsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFirstStartUsesTheKeychain();
    void aLockedKeychainOnTheFirstStartFallsBackToTheFile();
    void aLockedKeychainThatHasThemKeepsTheServerFromStarting();
    void aFileOfBeforeStaysInUse();
    void movesThereAndBack();
    void withoutADesktopTheFileSaysWhereTheyAre();
    void anotherSessionSecretKeepsTheEncryptionKey();
    void importsWhatItKnows();
    void whatIsNotKnownIsNotOverwritten();
    void thePasswordOfTheDatabaseIsOnlyThatOfItsAddress();

private:
    // One start of the server, as far as secrets go.
    base::Result<app::Settings> start() {
        m_secrets = std::make_unique<app::DesktopSecrets>(*m_settings, m_keychain);
        base::Status loaded = base::fail(base::Code::Timeout, u"no answer"_s);
        m_secrets->load([&loaded](const base::Status& status) { loaded = status; });
        if (!loaded)
            return base::fail(loaded.error());
        auto settings = app::loadSettings(m_settings->sources(), *m_secrets);
        base::Status kept = base::fail(base::Code::Timeout, u"no answer"_s);
        m_secrets->keep([&kept](const base::Status& status) { kept = status; });
        return kept ? settings : base::fail(kept.error());
    }
    [[nodiscard]] app::Variables file() const {
        return app::readEnvFile(m_folder->filePath(u"secrets.env"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::DesktopSettings> m_settings;
    FakeKeychain m_keychain;
    std::unique_ptr<app::DesktopSecrets> m_secrets;
};

void DesktopSecretsTest::init() {
    m_keychain = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<app::DesktopSettings>(app::Variables{{u"DATA_DIR"_s, m_folder->path()}});
}

void DesktopSecretsTest::aFirstStartUsesTheKeychain() {
    const auto first = start();
    QVERIFY(first);
    QCOMPARE(m_secrets->place(), Place::Keychain);
    QCOMPARE(file().keys(), QStringList{u"INTERVAL_SECRETS"_s});
    QVERIFY(m_keychain.entries.value(m_folder->path()).contains(u"AUTH_COOKIE_SECRET"_s));
    const auto second = start();
    QVERIFY(second);
    QCOMPARE(second->server.services.lookupKey, first->server.services.lookupKey);
}

void DesktopSecretsTest::aLockedKeychainOnTheFirstStartFallsBackToTheFile() {
    m_keychain.isLocked = true;
    QVERIFY(start());
    QCOMPARE(m_secrets->place(), Place::File);
    QVERIFY(m_secrets->notice().contains(u"it is locked"_s));
    QVERIFY(file().contains(u"SECRET"_s));
}

void DesktopSecretsTest::aLockedKeychainThatHasThemKeepsTheServerFromStarting() {
    QVERIFY(start());
    m_keychain.isLocked = true;
    const auto refused = start();
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"Unlock it and start again"_s));
    m_keychain.isLocked = false;
    QVERIFY(start());
    m_keychain.entries.clear();
    QVERIFY(!start());
}

void DesktopSecretsTest::aFileOfBeforeStaysInUse() {
    const auto headless = app::loadSettings(m_settings->sources());
    QVERIFY(headless);
    const auto desktop = start();
    QVERIFY(desktop);
    QCOMPARE(desktop->server.services.lookupKey, headless->server.services.lookupKey);
    QCOMPARE(m_secrets->place(), Place::File);
    QVERIFY(m_keychain.entries.isEmpty());
}

void DesktopSecretsTest::movesThereAndBack() {
    QVERIFY(app::loadSettings(m_settings->sources()));
    QVERIFY(start());
    const QString secret = file().value(u"SECRET"_s);
    m_secrets->moveTo(Place::Keychain, [](const base::Status& moved) { QVERIFY(moved); });
    QVERIFY(!file().contains(u"SECRET"_s));
    QVERIFY(start());
    QCOMPARE(m_secrets->secrets().first().value, secret);
    m_secrets->moveTo(Place::File, [](const base::Status& moved) { QVERIFY(moved); });
    QCOMPARE(file().value(u"SECRET"_s), secret);
    QVERIFY(m_keychain.entries.isEmpty());
    QVERIFY(start());
}

void DesktopSecretsTest::withoutADesktopTheFileSaysWhereTheyAre() {
    QVERIFY(start());
    const auto headless = app::loadSettings(m_settings->sources());
    QVERIFY(!headless);
    QCOMPARE(headless.error().reason, QByteArray(app::SecretsInKeychain));
}

void DesktopSecretsTest::anotherSessionSecretKeepsTheEncryptionKey() {
    const auto before = start();
    m_secrets->set(u"AUTH_COOKIE_SECRET"_s, QString(40, u'n'),
                   [](const base::Status& changed) { QVERIFY(changed); });
    const auto after = start();
    QVERIFY(after);
    QCOMPARE(after->server.services.dataKey, before->server.services.dataKey);
    QVERIFY(after->server.services.csrfKey != before->server.services.csrfKey);
}

void DesktopSecretsTest::importsWhatItKnows() {
    QVERIFY(start());
    QFile file(m_folder->filePath(u"old.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("PORT=3000\nSECRET='of old'\n");
    file.close();
    const auto found = m_secrets->readFile(file.fileName());
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().value, u"of old"_s);
    QVERIFY(!m_secrets->readFile(m_folder->filePath(u"nothing.env"_s)));
}

void DesktopSecretsTest::whatIsNotKnownIsNotOverwritten() {
    QVERIFY(start());
    m_keychain.isLocked = true;
    QVERIFY(!start());
    m_keychain.isLocked = false;
    const QString before = m_keychain.entries.value(m_folder->path());
    base::Status changed;
    m_secrets->set(u"SECRET"_s, QString(40, u'n'),
                   [&changed](const base::Status& status) { changed = status; });
    QVERIFY(!changed);
    m_secrets->moveTo(Place::File, [&changed](const base::Status& status) { changed = status; });
    QVERIFY(!changed);
    QCOMPARE(m_keychain.entries.value(m_folder->path()), before);
    QVERIFY(start());
}

void DesktopSecretsTest::thePasswordOfTheDatabaseIsOnlyThatOfItsAddress() {
    QVERIFY(start());
    for (const QString& password : {u"plain"_s, u"\"'$ \\n"_s, u"`\"\\n"_s})
        m_secrets->set(app::DatabasePassword, password, [this, password](const base::Status& kept) {
            QVERIFY(kept);
            QCOMPARE(app::parseEnv(m_keychain.entries.value(m_folder->path())).value(app::DatabasePassword),
                     password);
        });
    const QString url = u"postgresql://me@db.example.com/tools"_s;
    QCOMPARE(m_settings->save({{u"DATABASE_URL"_s, url}}), QString());
    QCOMPARE(app::loadDatabaseUrl(m_settings->sources(), *m_secrets)->password, u"`\"\\n"_s);
    app::Sources elsewhere = m_settings->sources();
    elsewhere.options.insert(u"DATABASE_URL"_s, u"postgresql://me@elsewhere.example.com/tools"_s);
    QVERIFY(app::loadDatabaseUrl(elsewhere, *m_secrets)->password.isEmpty());
    elsewhere.environment.insert(app::DatabasePassword, u"theirs"_s);
    QCOMPARE(app::loadDatabaseUrl(elsewhere, *m_secrets)->password, u"theirs"_s);
    elsewhere.options.insert(u"DATABASE_URL"_s, u"postgresql://me:own@elsewhere.example.com/tools"_s);
    QCOMPARE(app::loadDatabaseUrl(elsewhere, *m_secrets)->password, u"own"_s);
    for (const QString& password : {u"\"'`"_s, u"\\n'`"_s, u"a\nb"_s})
        m_secrets->set(app::DatabasePassword, password,
                       [](const base::Status& refused) { QVERIFY(!refused); });
}

QTEST_GUILESS_MAIN(DesktopSecretsTest)
#include "tst_desktop_secrets.moc"
