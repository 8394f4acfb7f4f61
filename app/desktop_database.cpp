#include "app/desktop_database.h"

#include "server/maintenance.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int WatchMs = 250;

qint64 bytesOf(const QString& path) { return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size(); }

bool needsStop(const DatabaseTask& task) {
    return std::holds_alternative<Restore>(task) || std::holds_alternative<Reset>(task) ||
           std::holds_alternative<MoveTo>(task);
}

base::Failure canceled() {
    return base::fail(base::Code::Conflict, u"Canceled. Nothing has been changed."_s);
}

QString whereItWent(const QString& aside) {
    return aside.isEmpty() ? QString()
                           : u" The database of before is kept as %1."_s.arg(QDir::toNativeSeparators(aside));
}

base::Result<store::DatabaseUrl> postgresUrl(const QString& text) {
    auto url = store::DatabaseUrl::parse(text);
    if (url && url->dialect == store::Dialect::Sqlite)
        return base::fail(base::Code::InvalidArgument,
                          u"Enter the address of a PostgreSQL database, postgresql://…"_s);
    return url;
}

} // namespace

DesktopDatabase::DesktopDatabase(DesktopServer& server, DesktopSettings& settings)
    : m_server(server), m_settings(settings) {}

DesktopDatabase::~DesktopDatabase() {
    m_isCanceled = true;
    if (m_thread)
        m_thread->wait();
}

DatabaseControl::Info DesktopDatabase::info() const {
    const auto url = loadDatabaseUrl(m_settings.sources());
    if (!url)
        return {false, u"–"_s, 0};
    if (url->dialect == store::Dialect::Postgres)
        return {false, url->display(), 0};
    return {true, QDir::toNativeSeparators(url->path), bytesOf(url->path)};
}

bool DesktopDatabase::run(const DatabaseTask& task, Reports reports) {
    if (m_thread)
        return false;
    m_reports = std::move(reports);
    m_isCanceled = false;
    m_embedded = loadDatabaseUrl(m_settings.sources()).value_or(store::DatabaseUrl());
    if (!needsStop(task)) {
        begin(task);
    } else {
        say(-1, u"Stopping the server…"_s);
        m_server.pause([this, task] { begin(task); });
    }
    return true;
}

void DesktopDatabase::begin(const DatabaseTask& task) {
    if (const auto* const copy = std::get_if<BackUp>(&task))
        watchCopy(copy->file);
    m_thread.reset(QThread::create([this, task] { perform(task); }));
    m_thread->setObjectName(u"database"_s);
    m_thread->start();
}

void DesktopDatabase::watchCopy(const QString& file) {
    const qint64 all = std::max<qint64>(1, bytesOf(m_embedded.path));
    m_watch.disconnect();
    connect(&m_watch, &QTimer::timeout, this, [this, file, all] {
        say(static_cast<int>(std::min<qint64>(99, 100 * QFileInfo(file + u".part"_s).size() / all)), {});
    });
    m_watch.start(WatchMs);
}

void DesktopDatabase::perform(const DatabaseTask& task) {
    const Outcome outcome = std::visit([this](const auto& one) { return work(one); }, task);
    m_home.post([this, task, outcome] { finish(task, outcome); });
}

void DesktopDatabase::finish(const DatabaseTask& task, const Outcome& outcome) {
    m_watch.stop();
    m_thread->wait();
    m_thread.reset();
    Outcome last = outcome;
    if (const auto* const move = std::get_if<MoveTo>(&task); move && last) {
        const Variables changes{{u"DATABASE_URL"_s, move->url}, {u"APP_URL"_s, m_server.status().appUrl}};
        if (const QString problem = m_settings.save(changes); !problem.isEmpty())
            last = base::fail(base::Code::Unavailable, problem);
    }
    if (needsStop(task))
        m_server.resume();
    m_reports.done(last);
}

// Any thread.
void DesktopDatabase::say(int percent, const QString& text) {
    m_home.post([this, percent, text] { m_reports.progress(percent, text); });
}

DesktopDatabase::Outcome DesktopDatabase::work(const BackUp& task) {
    if (const base::Status done = server::backUpDatabase(m_embedded, task.file); !done)
        return base::fail(done.error());
    // The copy itself cannot be interrupted.
    if (m_isCanceled) {
        QFile::remove(task.file);
        return canceled();
    }
    return u"The back-up is complete: %1"_s.arg(QDir::toNativeSeparators(task.file));
}

DesktopDatabase::Outcome DesktopDatabase::work(const Restore& task) {
    say(-1, u"Checking %1…"_s.arg(QDir::toNativeSeparators(task.file)));
    if (m_isCanceled)
        return canceled();
    return server::restoreDatabase(m_embedded, task.file).map([](const QString& aside) {
        return u"The back-up is restored."_s + whereItWent(aside);
    });
}

DesktopDatabase::Outcome DesktopDatabase::work(const Reset&) {
    if (m_isCanceled)
        return canceled();
    return server::putDatabaseAside(m_embedded).map([](const QString& aside) {
        return u"The server starts with an empty database."_s + whereItWent(aside);
    });
}

DesktopDatabase::Outcome DesktopDatabase::work(const TestUrl& task) {
    const auto url = postgresUrl(task.url);
    if (!url)
        return base::fail(url.error());
    say(-1, u"Connecting to %1…"_s.arg(url->display()));
    return server::describeDatabase(*url);
}

DesktopDatabase::Outcome DesktopDatabase::work(const InitializeUrl& task) {
    const auto url = postgresUrl(task.url);
    if (!url)
        return base::fail(url.error());
    const base::Status done = server::prepareDatabase(*url, [this](const QString& line) { say(-1, line); });
    if (!done)
        return base::fail(done.error());
    return u"The database %1 is ready."_s.arg(url->display());
}

DesktopDatabase::Outcome DesktopDatabase::work(const MoveTo& task) {
    const auto url = postgresUrl(task.url);
    if (!url)
        return base::fail(url.error());
    if (const base::Status ready =
            server::prepareDatabase(*url, [this](const QString& line) { say(-1, line); });
        !ready)
        return base::fail(ready.error());
    say(0, u"Copying…"_s);
    int last = -1;
    const auto go = [this, &last](qint64 done, qint64 all) {
        const int percent = all > 0 ? static_cast<int>(100 * done / all) : 100;
        if (std::exchange(last, percent) != percent)
            say(percent, {});
        return !m_isCanceled;
    };
    const base::Result<qint64> rows = server::moveData(m_embedded, *url, go);
    if (!rows)
        return base::fail(rows.error());
    return u"%1 rows moved. The server works with %2 now."_s.arg(*rows).arg(url->display());
}

} // namespace app
