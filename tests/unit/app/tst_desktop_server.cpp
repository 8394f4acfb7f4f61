#include "app/desktop_database.h"
#include "app/desktop_logs.h"
#include "app/provisioning.h"
#include "tests/support/postgres_server.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;
using Health = app::ServerControl::Health;

namespace {

constexpr int PatienceMs = 30'000;

class NoKeychain final : public app::Keychain {
public:
    void read(const QString&, Read then) override { then(base::fail(base::Code::Unavailable, u"none"_s)); }
    void write(const QString&, const QString&, Written then) override {
        then(base::fail(base::Code::Unavailable, u"none"_s));
    }
    void remove(const QString&, Written then) override { then({}); }
};

// Asks over a connection of its own, without an event loop.
bool isHealthy(quint16 port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected())
        return false;
    socket.write("GET /health-check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead() && socket.readLine().startsWith("HTTP/1.1 200 ");
}

QString freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QString::number(server.serverPort());
}

} // namespace

// The program behind the desktop, with a real server.
class DesktopServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsOnceAProbeIsAnswered();
    void servesWhileTheMainThreadIsBusy();
    void stopsAndStartsAndRestarts();
    void usesNewSettingsAfterARestart();
    void namesWhoHasThePortAndTakesTheNext();
    void aMistakeInTheSettingsIsNoCrash();
    void anotherServerOnTheDatabaseIsNamed();
    void backsUpAndRestores();
    void refusesToRestoreWhatIsNoBackUp();
    void resetPutsTheDatabaseAside();
    void cancelingABackUpLeavesNothing();
    void movesToPostgresAndBackAgain();
    void aCanceledMoveLeavesTheTargetEmpty();
    void usesPostgresFromTheNextStartWithItsPasswordApart();
    void whatTheEnvironmentChoosesIsLeftAlone();
    void findsTheDevelopmentKeyOfAPerson();
    void diagnosticsHoldNoSecrets();

private:
    void make(const app::Variables& options = {});
    void start();
    [[nodiscard]] base::Result<QString> perform(const app::DatabaseTask& task);
    void addPerson(const QString& email);
    [[nodiscard]] QStringList people();
    [[nodiscard]] QString databasePath() const { return m_folder->filePath(u"interval.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    NoKeychain m_keychain;
    app::Variables m_options;
    std::unique_ptr<app::DesktopSettings> m_settings;
    std::unique_ptr<app::DesktopSecrets> m_secrets;
    std::unique_ptr<app::DesktopServer> m_server;
    std::unique_ptr<app::DesktopDatabase> m_database;
    QStringList m_said;
    support::PostgresServer m_postgres;
};

void DesktopServerTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    make();
}

void DesktopServerTest::cleanup() {
    m_database.reset();
    m_server.reset();
    m_secrets.reset();
    m_settings.reset();
}

// Ports are in the settings file, where the desktop keeps them.
void DesktopServerTest::make(const app::Variables& options) {
    cleanup();
    m_options = options;
    m_options.insert(u"DATA_DIR"_s, m_folder->path());
    const app::Variables ports{{u"PORT"_s, freePort()}, {u"INTERNAL_PORT"_s, freePort()}};
    QVERIFY(app::ConfigFile(m_folder->path()).write(ports));
    m_settings = std::make_unique<app::DesktopSettings>(m_options);
    m_secrets = std::make_unique<app::DesktopSecrets>(*m_settings, m_keychain);
    m_server = std::make_unique<app::DesktopServer>(*m_settings, *m_secrets);
    m_database = std::make_unique<app::DesktopDatabase>(*m_server, *m_settings, *m_secrets);
}

void DesktopServerTest::start() {
    m_server->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
}

base::Result<QString> DesktopServerTest::perform(const app::DatabaseTask& task) {
    std::optional<base::Result<QString>> outcome;
    m_said.clear();
    const bool started =
        m_database->run(task, {[this](int, const QString& text) { m_said.append(text); },
                               [&outcome](const base::Result<QString>& result) { outcome = result; }});
    if (!started || !QTest::qWaitFor([&outcome] { return outcome.has_value(); }, PatienceMs))
        return base::fail(base::Code::Timeout, u"no outcome"_s);
    return *outcome;
}

void DesktopServerTest::addPerson(const QString& email) {
    const auto settings = app::loadSettings(m_settings->sources(), *m_secrets);
    QVERIFY(settings);
    app::UserAdd command;
    command.email = email;
    command.firstName = u"Ann"_s;
    command.organization = u"Acme"_s;
    const app::Outcome added = app::addUser(command, u"correct horse battery"_s, settings->server);
    QVERIFY2(!added.failed, qPrintable(added.message));
}

QStringList DesktopServerTest::people() {
    std::optional<QStringList> emails;
    m_server->people([&emails](const QList<app::ServerControl::Person>& people) {
        emails.emplace();
        for (const auto& person : people)
            emails->append(person.email);
    });
    return QTest::qWaitFor([&emails] { return emails.has_value(); }, PatienceMs) ? *emails : QStringList();
}

void DesktopServerTest::runsOnceAProbeIsAnswered() {
    QList<Health> seen;
    m_server->onChanged([&] {
        if (m_server->status().state == State::Running)
            seen.append(m_server->status().health);
    });
    start();
    QCOMPARE(seen, (QList<Health>{Health::Unknown, Health::Answering}));
    QVERIFY(m_server->status().setupLink.contains(u"/signup?setup="_s));
    std::optional<server::Statistics> numbers;
    m_server->statistics([&numbers](const server::Statistics& now) { numbers = now; });
    QTRY_VERIFY(numbers.has_value());
    QCOMPARE(numbers->hosts.size(), 0);
    QVERIFY(numbers->httpRequests >= 1);
    QVERIFY(m_server->memoryBytes() > 1'000'000);
}

// A menu or dialog that is open keeps the main thread from nothing more than this does.
void DesktopServerTest::servesWhileTheMainThreadIsBusy() {
    start();
    const quint16 port = m_server->status().port;
    std::atomic_int answered = 0;
    const std::unique_ptr<QThread> visitor(QThread::create([port, &answered] {
        for (int i = 0; i < 100; ++i)
            answered += isHealthy(port);
    }));
    visitor->start();
    QVERIFY(visitor->wait(QDeadlineTimer(PatienceMs)));
    QCOMPARE(answered.load(), 100);
}

void DesktopServerTest::stopsAndStartsAndRestarts() {
    start();
    m_server->restart();
    QTRY_COMPARE(m_server->status().state, State::Stopping);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    m_server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->status().state, State::Stopped, PatienceMs);
    start();
}

void DesktopServerTest::usesNewSettingsAfterARestart() {
    start();
    QVERIFY(!m_settings->needsRestart());
    const QString port = freePort();
    QCOMPARE(m_settings->save({{u"PORT"_s, port}}), QString());
    QVERIFY(m_settings->needsRestart());
    m_server->restart();
    QTRY_COMPARE_WITH_TIMEOUT(QString::number(m_server->status().port), port, PatienceMs);
    QVERIFY(!m_settings->needsRestart());
    QCOMPARE(m_server->status().appUrl, u"http://localhost:"_s + port);
}

void DesktopServerTest::namesWhoHasThePortAndTakesTheNext() {
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QCOMPARE(m_settings->save({{u"PORT"_s, QString::number(other.serverPort())}}), QString());
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->status().state, State::Failed, PatienceMs);
    QVERIFY2(m_server->status().error.contains(
                 u"%1 is in use by tst_desktop_ser (process %2)"_s.arg(other.serverPort())
                     .arg(QCoreApplication::applicationPid())),
             qPrintable(m_server->status().error));
    const quint16 offered = m_server->status().freePort;
    QVERIFY(offered > other.serverPort());
    m_server->useFreePort();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QCOMPARE(m_server->status().port, offered);
    // It is remembered.
    QCOMPARE(app::readEnvFile(m_folder->filePath(u"config.env"_s)).value(u"PORT"_s),
             QString::number(offered));
}

void DesktopServerTest::aMistakeInTheSettingsIsNoCrash() {
    QCOMPARE(m_settings->save({{u"HOST"_s, u"nowhere"_s}}), QString());
    m_server->start();
    QTRY_COMPARE(m_server->status().state, State::Failed);
    QVERIFY(m_server->status().error.contains(u"Invalid value for HOST"_s));
    QCOMPARE(m_settings->save({{u"HOST"_s, {}}}), QString());
    start();
}

void DesktopServerTest::anotherServerOnTheDatabaseIsNamed() {
    auto other = std::make_unique<app::DatabaseLock>(databasePath());
    QVERIFY(other->take());
    m_server->start();
    QTRY_COMPARE(m_server->status().state, State::Failed);
    QVERIFY(m_server->status().error.contains(u"Another Interval Server works with the database"_s));
    other.reset();
    start();
}

void DesktopServerTest::backsUpAndRestores() {
    start();
    addPerson(u"ann@example.com"_s);
    const QString file = m_folder->filePath(u"copy.db"_s);
    const auto saved = perform(app::BackUp{file});
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QCOMPARE(m_server->status().state, State::Running);
    addPerson(u"ben@example.com"_s);
    QCOMPARE(people().size(), 2);
    const auto restored = perform(app::Restore{file});
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
    QVERIFY(restored->contains(u"interval.db.aside-"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QCOMPARE(people(), QStringList{u"ann@example.com"_s});
}

void DesktopServerTest::refusesToRestoreWhatIsNoBackUp() {
    start();
    addPerson(u"ann@example.com"_s);
    const QString file = m_folder->filePath(u"letter.txt"_s);
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear Ann,");
    letter.close();
    const auto refused = perform(app::Restore{file});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"cannot be restored"_s), qPrintable(refused.error().message));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QCOMPARE(people().size(), 1);
}

void DesktopServerTest::resetPutsTheDatabaseAside() {
    start();
    addPerson(u"ann@example.com"_s);
    const auto done = perform(app::Reset{});
    QVERIFY(done);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QVERIFY(!m_server->status().setupLink.isEmpty());
    QCOMPARE(people(), QStringList());
    const QStringList aside = QDir(m_folder->path()).entryList({u"interval.db.aside-*"_s}, QDir::Files);
    QVERIFY(perform(app::Restore{m_folder->filePath(aside.first())}));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QCOMPARE(people(), QStringList{u"ann@example.com"_s});
}

void DesktopServerTest::cancelingABackUpLeavesNothing() {
    start();
    const QString file = m_folder->filePath(u"copy.db"_s);
    std::optional<base::Result<QString>> outcome;
    QVERIFY(m_database->run(
        app::BackUp{file},
        {[](int, const QString&) {}, [&outcome](const base::Result<QString>& result) { outcome = result; }}));
    // One thing at a time.
    QVERIFY(!m_database->run(app::Reset{}, {}));
    m_database->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), PatienceMs);
    QVERIFY(!*outcome);
    QVERIFY(!QFile::exists(file));
}

void DesktopServerTest::movesToPostgresAndBackAgain() {
    QString problem;
    QVERIFY2(m_postgres.start(&problem), qPrintable(problem));
    QString url = m_postgres.url();
    url.replace(u"/postgres?"_s, u"/moved?"_s);
    start();
    addPerson(u"ann@example.com"_s);
    const auto missing = perform(app::TestUrl{url});
    QVERIFY2(missing && missing->contains(u"does not exist yet"_s),
             qPrintable(missing ? *missing : missing.error().message));
    const auto made = perform(app::InitializeUrl{url});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QVERIFY(m_said.contains(u"Initializing a database..."_s));
    QVERIFY(perform(app::TestUrl{url})->contains(u"has no accounts yet"_s));
    const auto moved = perform(app::MoveTo{url});
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().message + moved.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QVERIFY(!m_database->info().isEmbedded);
    QCOMPARE(people(), QStringList{u"ann@example.com"_s});
    QVERIFY(perform(app::TestUrl{url})->contains(u"in use"_s));
    QVERIFY(perform(app::UseEmbedded{}));
    QCOMPARE(m_database->info().next, databasePath());
    QVERIFY(!perform(app::Reset{}));
    m_server->restart();
    QTRY_VERIFY_WITH_TIMEOUT(m_database->info().isEmbedded, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    // The embedded database is as it was.
    QCOMPARE(people(), QStringList{u"ann@example.com"_s});
    const auto twice = perform(app::MoveTo{url});
    QVERIFY(!twice);
    QVERIFY2(twice.error().message.contains(u"already holds accounts"_s), qPrintable(twice.error().message));
}

void DesktopServerTest::aCanceledMoveLeavesTheTargetEmpty() {
    QString problem;
    QVERIFY2(m_postgres.url().isEmpty() ? m_postgres.start(&problem) : true, qPrintable(problem));
    QString url = m_postgres.url();
    url.replace(u"/postgres?"_s, u"/canceled?"_s);
    start();
    addPerson(u"ann@example.com"_s);
    QVERIFY(perform(app::InitializeUrl{url}));
    std::optional<base::Result<QString>> outcome;
    QVERIFY(m_database->run(app::MoveTo{url},
                            {[this](int percent, const QString&) {
                                 if (percent >= 0)
                                     m_database->cancel();
                             },
                             [&outcome](const base::Result<QString>& result) { outcome = result; }}));
    m_database->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), PatienceMs);
    QVERIFY(!*outcome);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QVERIFY(m_database->info().isEmbedded);
    QVERIFY(perform(app::TestUrl{url})->contains(u"has no accounts yet"_s));
}

void DesktopServerTest::usesPostgresFromTheNextStartWithItsPasswordApart() {
    QString problem;
    QVERIFY2(m_postgres.url().isEmpty() ? m_postgres.start(&problem) : true, qPrintable(problem));
    // This server asks for no password, and takes any.
    QUrl url(m_postgres.url());
    url.setPath(u"/chosen"_s);
    url.setPassword(u"it's \"secret\""_s, QUrl::DecodedMode);
    const QString text = url.toString(QUrl::FullyEncoded);
    start();
    const auto nobody = perform(app::UseUrl{u"postgresql://me@127.0.0.1:1/none"_s});
    QVERIFY(!nobody);
    QVERIFY(m_database->info().next.isEmpty());
    const auto chosen = perform(app::UseUrl{text});
    QVERIFY2(chosen, qPrintable(chosen ? QString() : chosen.error().message));
    QVERIFY(m_database->info().isEmbedded);
    QVERIFY(m_database->info().next.endsWith(u"/chosen"_s) ||
            m_database->info().next.contains(u"/chosen "_s));
    QVERIFY(m_settings->needsRestart());
    const auto file = app::readEnvFile(m_folder->filePath(u"config.env"_s));
    QVERIFY(!file.value(u"DATABASE_URL"_s).contains(u"secret"_s));
    QCOMPARE(file.value(u"APP_URL"_s), m_server->status().appUrl);
    QCOMPARE(app::readEnvFile(m_folder->filePath(u"secrets.env"_s)).value(app::DatabasePassword),
             u"it's \"secret\""_s);
    m_server->restart();
    QTRY_VERIFY_WITH_TIMEOUT(!m_database->info().isEmbedded, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->status().health == Health::Answering, PatienceMs);
    QCOMPARE(people(), QStringList());
    // Commands and the next test find the password by themselves.
    QCOMPARE(app::loadSettings(m_settings->sources())->server.database.password, u"it's \"secret\""_s);
    QVERIFY(perform(app::TestUrl{m_database->info().address}));
    QVERIFY(perform(app::UseEmbedded{}));
    const auto after = app::readEnvFile(m_folder->filePath(u"config.env"_s));
    QVERIFY(!after.contains(u"DATABASE_URL"_s) && !after.contains(u"APP_URL"_s));
    QVERIFY(!app::readEnvFile(m_folder->filePath(u"secrets.env"_s)).contains(app::DatabasePassword));
}

void DesktopServerTest::whatTheEnvironmentChoosesIsLeftAlone() {
    make({{u"DATABASE_URL"_s, u"sqlite:"_s + databasePath()}});
    start();
    QCOMPARE(m_database->info().source, u"an option of the command line"_s);
    const auto refused = perform(app::UseEmbedded{});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"DATABASE_URL is set by an option"_s),
             qPrintable(refused.error().message));
    QCOMPARE(m_server->status().state, State::Running);
}

void DesktopServerTest::findsTheDevelopmentKeyOfAPerson() {
    start();
    addPerson(u"ann@example.com"_s);
    std::optional<base::Result<QString>> key;
    m_server->developmentKey({u"ann@example.com"_s, u"acme"_s},
                             [&key](const base::Result<QString>& found) { key = found; });
    QTRY_VERIFY_WITH_TIMEOUT(key.has_value(), PatienceMs);
    QVERIFY(key->value().startsWith(u"ann_dev_"_s));
}

void DesktopServerTest::diagnosticsHoldNoSecrets() {
    const app::DesktopLogs logs(*m_server, *m_settings, *m_secrets);
    start();
    const QString secret = m_secrets->secrets().first().value;
    QVERIFY(!secret.isEmpty());
    qWarning("Leaked %s and %s", qPrintable(secret), qPrintable(m_server->status().setupLink));
    QTRY_VERIFY(!logs.lines().empty());
    const QString file = m_folder->filePath(u"report.txt"_s);
    QCOMPARE(logs.exportDiagnostics(file), QString());
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(report.readAll());
    QVERIFY(text.contains(u"State: running"_s));
    QVERIFY(text.contains(u"Leaked …"_s));
    QVERIFY(!text.contains(secret));
    QVERIFY(text.contains(u"setup=…"_s));
}

QTEST_GUILESS_MAIN(DesktopServerTest)
#include "tst_desktop_server.moc"
