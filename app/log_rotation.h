#pragma once

#include <QList>
#include <QString>
#include <QTimer>

namespace app {

// Keeps a file within bounds that whoever started the process has put its output into, as launchd does and
// never looks after: one that has grown is set aside as "….1", in the place of the one before, and a new one
// takes what is written from then on. Nothing on Windows, where an open file cannot be renamed.
class LogRotation final : public QObject {
public:
    static constexpr qint64 MaxBytes = qint64{10} * 1024 * 1024;

    // `descriptors` are open on the file at `path`. Without a path there is nothing to look after.
    LogRotation(const QString& path, const QList<int>& descriptors, qint64 maxBytes = MaxBytes);

    // Now; else once a minute.
    void check();

private:
    const QString m_path;
    const QList<int> m_descriptors;
    const qint64 m_maxBytes;
    QTimer m_timer;
};

} // namespace app
