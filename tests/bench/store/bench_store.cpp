#include "server/base/id.h"
#include "server/store/migrator.h"
#include "server/store/text_search.h"
#include "tests/bench/store/long_history.h"
#include "tests/support/postgres_server.h"
#include "tests/support/sample.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

// How long the database takes for what the core thread does all day. On SQLite with its usual settings, and
// on a PostgreSQL on a Unix socket that waits for its disk: bench_store [sqlite|postgres].

using namespace Qt::StringLiterals;
using support::Sample;
using support::SampleTime;

namespace {

constexpr int Warmup = 200;
constexpr int Repetitions = 5'000;
// The history has to be as quick when it is a hundred times as long.
constexpr int HistorySizes[] = {10'000, 1'000'000};

template <class T>
T must(base::Result<T> result) {
    if (!result)
        qFatal("%ls / %ls", qUtf16Printable(result.error().message), qUtf16Printable(result.error().detail));
    return std::move(*result);
}

void must(const base::Status& status) {
    if (!status)
        qFatal("%ls / %ls", qUtf16Printable(status.error().message), qUtf16Printable(status.error().detail));
}

// The median, which other processes on the machine disturb least.
class Stopwatch {
public:
    template <class Work>
    void time(Work work) {
        QElapsedTimer timer;
        timer.start();
        work();
        m_laps.push_back(timer.nsecsElapsed());
    }
    void report(const char* what) {
        std::nth_element(m_laps.begin(), m_laps.begin() + m_laps.size() / 2, m_laps.end());
        std::printf("  %-56s %10.1f µs\n", what, static_cast<double>(m_laps[m_laps.size() / 2]) / 1000);
        std::fflush(stdout);
    }

private:
    std::vector<qint64> m_laps;
};

template <class Work>
void measure(const char* what, int count, Work work) {
    for (int i = 0; i < std::min(count, Warmup); ++i)
        work();
    Stopwatch watch;
    for (int i = 0; i < count; ++i)
        watch.time(work);
    watch.report(what);
}

class Bench {
public:
    explicit Bench(store::Database& database)
        : m_database(database), m_stores(database), m_sample(m_stores) {}

    void run() {
        makeRows();
        pointQueries();
        writesInABatch();
        commits();
        registration();
        for (const int size : HistorySizes) {
            fillHistory(size);
            history();
        }
    }

private:
    void makeRows();
    void pointQueries();
    void writesInABatch();
    void commits();
    void registration();
    void fillHistory(int size);
    void history();

    // Runs `work` as many work items of one batch.
    template <class Work>
    void batch(const char* what, Work work) {
        Stopwatch watch;
        for (int i = 0; i < Repetitions; ++i)
            watch.time([&] {
                m_database.beginItem();
                work(i);
                must(m_database.endItem(true));
            });
        watch.report(what);
        must(m_database.commitBatch());
    }

    model::Transaction newRun() {
        model::Transaction run = m_run;
        run.id = base::nanoid();
        return run;
    }

    store::Database& m_database;
    store::Stores m_stores;
    Sample m_sample;
    const model::Scope m_live = Sample::live(u"acme"_s);
    model::Action m_action;
    model::Transaction m_run;
    int m_historySize = 0;
};

void Bench::makeRows() {
    m_sample.user(u"ada"_s, u"Ada"_s, u"Lovelace"_s);
    m_sample.user(u"bob"_s, u"Bob"_s, u"Baker"_s);
    m_sample.organization(u"acme"_s, u"ada"_s);
    m_sample.team(u"acme"_s, u"support"_s);
    m_sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    m_sample.host(u"host"_s, m_live, u"key"_s);
    m_action = m_sample.action(m_live, u"refund"_s);
    m_run = m_sample.transaction(u"run"_s, m_action, u"ada"_s, SampleTime, u"host"_s);
}

void Bench::pointQueries() {
    measure("point query, one table (user by id)", Repetitions,
            [this] { must(m_stores.users.byId(u"ada"_s)); });
    measure("point query, wide row (run by id)", Repetitions,
            [this] { must(m_stores.transactions.byId(u"run"_s)); });
    measure("point query, five tables (API key)", Repetitions,
            [this] { must(m_stores.apiKeys.byLookup("lookup-key")); });
}

void Bench::writesInABatch() {
    QList<model::Transaction> runs;
    for (int i = 0; i < Repetitions; ++i)
        runs.append(newRun());
    batch("insert of a run, an item of a batch", [&](int i) { must(m_stores.transactions.insert(runs[i])); });
    batch("insert of a log line, an item of a batch", [this](int i) {
        must(m_stores.transactions.appendLog({u"run"_s, i, u"processed a row"_s, SampleTime}));
    });
    batch("soft state of a run, an item of a batch",
          [&](int i) { must(m_stores.transactions.saveSoftState(runs[i])); });
    batch("completion of a run, an item of a batch", [&](int i) {
        runs[i].status = model::TransactionStatus::Completed;
        runs[i].completedAt = SampleTime;
        must(m_stores.transactions.complete(runs[i]));
    });
    batch("item that only reads, in an open batch", [this](int) { must(m_stores.users.byId(u"ada"_s)); });
}

void Bench::commits() {
    const auto commit = [this](int items) {
        for (int i = 0; i < items; ++i) {
            m_database.beginItem();
            must(m_stores.transactions.insert(newRun()));
            must(m_database.endItem(true));
        }
        must(m_database.commitBatch());
    };
    measure("batch of 1 run, committed", 300, [&] { commit(1); });
    measure("batch of 16 runs, committed", 300, [&] { commit(16); });
}

void Bench::registration() {
    QList<model::ActionDeclaration> declarations;
    for (int i = 0; i < 300; ++i) {
        model::ActionDeclaration declaration;
        declaration.groupSlug = u"page"_s;
        declaration.slug = u"action-%1"_s.arg(i);
        declarations.append(declaration);
    }
    const auto declare = [&] {
        m_database.beginItem();
        const store::Declared declared = must(m_stores.actions.declare(m_live, declarations, SampleTime));
        must(m_stores.hosts.actions().replace(u"host"_s, declared.ids.values()));
        must(m_database.endItem(true));
        must(m_database.commitBatch());
    };
    Stopwatch watch;
    watch.time(declare);
    watch.report("registration of 300 actions, new (once)");
    measure("registration of 300 actions, unchanged", 20, declare);
}

void Bench::fillHistory(int size) {
    if (m_historySize == 0) {
        for (int i = 0; i < bench::HistoryActions; ++i)
            m_sample.action(m_live, u"history-%1"_s.arg(i));
        const QString first = must(m_stores.actions.bySlug(m_live, u"history-0"_s))->id;
        must(m_stores.actions.access().replace(
            first, {}, {{first, u"acme:support"_s, model::AccessLevel::Administrator}}, 1));
    }
    Stopwatch watch;
    watch.time([&] { must(bench::makeHistory(m_database, m_historySize, size)); });
    m_historySize = size;
    watch.report("making of the runs of a history (once)");
}

void Bench::history() {
    const std::unique_ptr<store::Database> reader =
        must(store::Database::open(m_database.url(), store::OpenMode::ReadOnly));
    store::HistoryStore lookup(*reader);
    store::HistoryFilter all;
    all.scope = m_live;
    all.visibility.all = true;
    store::HistoryFilter own = all;
    own.visibility = {false, u"ada"_s, {}};
    store::HistoryFilter team = all;
    team.visibility = {false, u"ada"_s, {u"acme:support"_s}};
    store::HistoryFilter action = all;
    action.slug = u"history-7"_s;
    store::HistoryFilter failed = all;
    failed.resultStatuses = {model::ResultStatus::Failure};
    store::HistoryFilter days = all;
    days.from = SampleTime + 1000;
    days.to = SampleTime + 2000;
    const auto page = [&lookup](const store::HistoryFilter& filter) {
        must(lookup.page(filter, {50, {}, base::Direction::Older}));
    };
    const auto words = [&](const store::HistoryFilter& filter, const QString& typed) {
        store::HistoryFilter filtered = filter;
        filtered.words = store::searchWords(typed);
        return filtered;
    };
    std::printf("  of %d runs:\n", m_historySize);
    measure("history, first page", 100, [&] { page(all); });
    const base::TimeCursor deep{SampleTime + m_historySize / 2, u"x"_s};
    measure("history, a page in the middle", 100, [&] {
        must(lookup.page(all, {50, deep, base::Direction::Older}));
    });
    measure("history, the page before it", 100, [&] {
        must(lookup.page(all, {50, deep, base::Direction::Newer}));
    });
    measure("history, one's own 100, the oldest", 100, [&] { page(own); });
    measure("history, one's own and those of a team", 100, [&] { page(team); });
    measure("history, one action", 100, [&] { page(action); });
    measure("history, failures, one in a thousand", 20, [&] { page(failed); });
    measure("history, one second long ago", 100, [&] { page(days); });
    measure("history, count up to 10,000", 20, [&] { must(lookup.count(all)); });
    measure("search, an action", 100, [&] { page(words(all, u"history-7"_s)); });
    measure("search, a person and an action", 100, [&] { page(words(all, u"bob history-7"_s)); });
    measure("search, a person of long ago", 100, [&] { page(words(all, u"ada"_s)); });
    measure("search, one number in a result", 100, [&] { page(words(all, u"ord-5000"_s)); });
    measure("search, a word of all results", 100, [&] { page(words(all, u"refunded"_s)); });
    measure("search, the beginning of words of all results", 20, [&] { page(words(all, u"cust"_s)); });
    measure("search, a word that is nowhere", 100, [&] { page(words(all, u"nowhere"_s)); });
    measure("search, a word of all failures", 20, [&] { page(words(failed, u"refunded"_s)); });
    measure("search, a failure of one word", 20, [&] { page(words(failed, u"ord-5000"_s)); });
    measure("search, count of a word of all failures", 5,
            [&] { must(lookup.count(words(failed, u"refunded"_s))); });
    measure("search, one's own among all results", 100, [&] { page(words(own, u"refunded"_s)); });
    measure("search, count up to 10,000", 10, [&] { must(lookup.count(words(all, u"bob"_s))); });
}

void runOn(const char* name, const store::DatabaseUrl& url) {
    std::printf("%s\n", name);
    Stopwatch watch;
    watch.time([&url] { must(store::migrate(url).map([](const auto&) {})); });
    watch.report("new database, made and migrated (once)");
    measure("migration that finds nothing to do", 20,
            [&url] { must(store::migrate(url).map([](const auto&) {})); });
    measure("one more connection", 20, [&url] { must(store::Database::open(url)); });
    Bench(*must(store::Database::open(url))).run();
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.isEmpty() || wanted.contains(u"sqlite"_s)) {
        const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
        runOn("SQLite", store::DatabaseUrl::sqlite(folder.filePath(u"bench.db"_s)));
    }
    if (wanted.isEmpty() || wanted.contains(u"postgres"_s)) {
        support::PostgresServer server;
        QString problem;
        if (!server.start(&problem, support::PostgresServer::Durability::Full))
            qFatal("%ls", qUtf16Printable(problem));
        runOn("PostgreSQL", must(store::DatabaseUrl::parse(server.url())));
    }
    return 0;
}
