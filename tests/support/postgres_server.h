#pragma once

#include <QProcess>
#include <QString>

namespace support {

// A private PostgreSQL server in a temporary directory, run by tests/support/postgres. It ends with this
// object, or with this process, however that ends.
class PostgresServer {
public:
    // Whether commits wait for the disk.
    enum class Durability { None, Full };

    ~PostgresServer();

    // False, with an explanation, when it cannot be started.
    [[nodiscard]] bool start(QString* problem, Durability durability = Durability::None);
    // Of the maintenance database, as superuser.
    [[nodiscard]] const QString& url() const { return m_url; }

private:
    QProcess m_process;
    QString m_url;
};

} // namespace support
