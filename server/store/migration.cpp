#include "server/store/migration.h"

#include "server/base/crypto.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// Outside the namespace, as Qt demands: keeps the linker from dropping the files of this static library.
static void initializeSqlResource() { Q_INIT_RESOURCE(sql); }

namespace store {

using namespace Qt::StringLiterals;

namespace {

base::Result<Migration> loadMigration(const QDir& folder, const QString& fileName) {
    static const QRegularExpression form(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    const QRegularExpressionMatch match = form.match(fileName);
    if (!match.hasMatch())
        return base::failInternal(u"Migration %1 must be called NNNN_name.sql"_s.arg(fileName));
    QFile file(folder.filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return base::failInternal(u"Migration %1: %2"_s.arg(fileName, file.errorString()));
    return Migration::fromText(match.captured(1).toInt(), match.captured(2), file.readAll());
}

} // namespace

Migration Migration::fromText(int version, const QString& name, const QByteArray& text) {
    const QByteArray unixText = QByteArray(text).replace("\r\n", "\n");
    return {version, name, base::sha256(unixText).toHex(), splitStatements(QString::fromUtf8(unixText))};
}

QStringList splitStatements(const QString& text) {
    QStringList statements;
    QStringList paragraph;
    const auto finish = [&] {
        if (!paragraph.isEmpty())
            statements.append(paragraph.join(u'\n'));
        paragraph.clear();
    };
    for (const QString& line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            finish();
        else if (!trimmed.startsWith(u"--"))
            paragraph.append(line);
    }
    finish();
    return statements;
}

base::Result<QList<Migration>> loadMigrations(const QString& folder) {
    const QDir directory(folder);
    QList<Migration> migrations;
    for (const QString& fileName : directory.entryList(QDir::Files, QDir::Name)) {
        base::Result<Migration> migration = loadMigration(directory, fileName);
        if (!migration)
            return base::fail(std::move(migration.error()));
        if (migration->version != migrations.size() + 1)
            return base::failInternal(
                u"Migration %1: version %2 is missing or there twice"_s.arg(fileName).arg(migrations.size() +
                                                                                          1));
        migrations.append(std::move(*migration));
    }
    if (migrations.isEmpty())
        return base::failInternal(u"There are no migrations in %1"_s.arg(folder));
    return migrations;
}

base::Result<QList<Migration>> builtInMigrations(Dialect dialect) {
    initializeSqlResource();
    return loadMigrations(dialect == Dialect::Sqlite ? u":/sql/sqlite"_s : u":/sql/postgres"_s);
}

} // namespace store
