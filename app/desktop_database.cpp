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

bool isChoice(const DatabaseTask& task) {
    return std::holds_alternative<MoveTo>(task) || std::holds_alternative<UseUrl>(task) ||
           std::holds_alternative<UseEmbedded>(task);
}

QString placeOf(const store::DatabaseUrl& url) {
    return url.dialect == store::Dialect::Sqlite ? QDir::toNativeSeparators(url.path) : url.display();
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

DesktopDatabase::DesktopDatabase(DesktopServer& server, DesktopSettings& settings, DesktopSecrets& secrets)
    : m_server(server), m_settings(settings), m_choice(settings, secrets) {}

DesktopDatabase::~DesktopDatabase() {
    m_isCanceled = true;
    if (m_thread)
        m_thread->wait();
}

DatabaseControl::Info DesktopDatabase::info() const {
    const auto next = loadDatabaseUrl(m_settings.sources());
    const store::DatabaseUrl* const used = m_server.database();
    Info info;
    info.source = m_settings.sourceOf(u"DATABASE_URL"_s);
    info.address = m_choice.address();
    if (!next && !used) {
        info.isEmbedded = false;
        info.place = u"–"_s;
        return info;
    }
    const store::DatabaseUrl& url = used ? *used : *next;
    info.isEmbedded = url.dialect == store::Dialect::Sqlite;
    info.place = placeOf(url);
    if (info.isEmbedded)
        info.bytes = bytesOf(url.path);
    if (next && placeOf(*next) != info.place)
        info.next = placeOf(*next);
    return info;
}

// Tasks about the embedded database are about the one that is in use.
base::Status DesktopDatabase::objection(const DatabaseTask& task) const {
    const Info now = info();
    if (isChoice(task) && !now.source.isEmpty())
        return base::fail(
            base::Code::Conflict,
            u"DATABASE_URL is set by %1, which wins over this window. Remove it there first."_s.arg(
                now.source));
    const bool needsEmbedded = std::holds_alternative<BackUp>(task) || needsStop(task);
    if (needsEmbedded && !now.isEmbedded)
        return base::fail(
            base::Code::Conflict,
            u"The server works with %1. Back that up with the tools of PostgreSQL."_s.arg(now.place));
    if (needsStop(task) && !now.next.isEmpty())
        return base::fail(base::Code::Conflict,
                          u"Another database has been chosen. Restart the server first."_s);
    return {};
}

DatabaseTask DesktopDatabase::complete(DatabaseTask task) {
    std::visit(
        [this](auto& one) {
            if constexpr (requires { one.url; })
                one.url = m_choice.complete(one.url);
        },
        task);
    return task;
}

bool DesktopDatabase::run(const DatabaseTask& task, Reports reports) {
    if (std::exchange(m_isBusy, true))
        return false;
    m_reports = std::move(reports);
    m_isCanceled = false;
    const store::DatabaseUrl* const used = m_server.database();
    m_embedded = used ? *used : loadDatabaseUrl(m_settings.sources()).value_or(store::DatabaseUrl());
    if (const base::Status may = objection(task); !may) {
        m_home.post([this, may] { conclude(base::fail(may.error())); });
    } else if (needsStop(task)) {
        say(-1, u"Stopping the server…"_s);
        m_hasStopped = true;
        m_server.pause([this, whole = complete(task)] { begin(whole); });
    } else {
        begin(complete(task));
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
    const auto chosen = [this, outcome](const base::Status& status) {
        conclude(status ? outcome : base::fail(status.error()));
    };
    if (!outcome || !isChoice(task))
        conclude(outcome);
    else if (const auto* const use = std::get_if<UseUrl>(&task))
        m_choice.use(use->url, chosen);
    else if (const auto* const move = std::get_if<MoveTo>(&task))
        m_choice.use(move->url, chosen);
    else
        m_choice.useEmbedded(chosen);
}

void DesktopDatabase::conclude(const Outcome& outcome) {
    m_isBusy = false;
    if (std::exchange(m_hasStopped, false))
        m_server.resume();
    m_reports.done(outcome);
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

DesktopDatabase::Outcome DesktopDatabase::work(const UseUrl& task) {
    const Outcome ready = work(InitializeUrl{task.url});
    if (!ready)
        return ready;
    if (m_isCanceled)
        return base::fail(base::Code::Conflict, u"Canceled. The server keeps its database."_s);
    return *ready + u" The server uses it from its next start on."_s;
}

DesktopDatabase::Outcome DesktopDatabase::work(const UseEmbedded&) {
    return u"The server uses its embedded database from its next start on."_s;
}

} // namespace app
