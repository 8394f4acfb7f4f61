#include "server/store/database.h"
#include "server/store/migrator.h"

#include <QCoreApplication>

#include <cstdio>

// What tests need a process of its own for: to run at the same time as others, or to be killed.
//
//     store_tool migrate URL    brings the schema up to date, prints "<from> <to>"
//     store_tool write URL      fills the table "numbers" for ever, in batches, and prints each number when
//     the batch
//                               that holds it is committed

using namespace Qt::StringLiterals;

namespace {

constexpr int ItemsPerBatch = 7;

int report(const base::Error& error) {
    std::fprintf(stderr, "%s / %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

int migrateOnce(const store::DatabaseUrl& url) {
    const auto done = store::migrate(url);
    if (!done)
        return report(done.error());
    std::printf("%d %d\n", done->from, done->to);
    return 0;
}

base::Status writeItem(store::Database& database, int number) {
    database.beginItem();
    const base::Status written = database.exec(u"INSERT INTO numbers VALUES (?)"_s, {number});
    const base::Status ended = database.endItem(written.has_value());
    return written ? ended : written;
}

int writeForEver(const store::DatabaseUrl& url) {
    const auto database = store::Database::open(url);
    if (!database)
        return report(database.error());
    for (int first = 0;; first += ItemsPerBatch) {
        for (int number = first; number < first + ItemsPerBatch; ++number) {
            if (const base::Status written = writeItem(**database, number); !written)
                return report(written.error());
        }
        if (const base::Status committed = (*database)->commitBatch(); !committed)
            return report(committed.error());
        for (int number = first; number < first + ItemsPerBatch; ++number)
            std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto url = store::DatabaseUrl::parse(arguments.value(2));
    if (!url)
        return report(url.error());
    return arguments.value(1) == u"migrate" ? migrateOnce(*url) : writeForEver(*url);
}
