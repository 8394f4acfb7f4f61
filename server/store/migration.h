#pragma once

#include "server/base/result.h"
#include "server/store/dialect.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace store {

// One file of sql/: "0001_initial.sql".
struct Migration {
    int version = 0;
    QString name;      // "initial"
    QByteArray sha256; // Hex, of the text with Unix line ends.
    QStringList statements;

    [[nodiscard]] static Migration fromText(int version, const QString& name, const QByteArray& text);
};

// Paragraphs of a migration, which are separated by blank lines and hold one statement each. Comment lines
// are left out.
[[nodiscard]] QStringList splitStatements(const QString& text);

// The migrations in a folder, by version. Fails when a file has another form of name, or when a version is
// missing or there twice.
[[nodiscard]] base::Result<QList<Migration>> loadMigrations(const QString& folder);

// Those built into the program.
[[nodiscard]] base::Result<QList<Migration>> builtInMigrations(Dialect dialect);

} // namespace store
