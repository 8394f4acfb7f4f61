#pragma once

#include "server/base/result.h"

#include <QString>

#include <functional>
#include <variant>

namespace app {

// What one may do with databases; each takes a while.
struct BackUp {
    QString file;
};
struct Restore {
    QString file;
};
struct Reset {}; // Puts the embedded database aside and starts with an empty one.
struct TestUrl {
    QString url;
};
struct InitializeUrl {
    QString url;
    bool skipCreate = false;
};
// Makes the tables at `url` if need be, copies everything from the embedded database there, and sets
// DATABASE_URL.
struct MoveTo {
    QString url;
};
using DatabaseTask = std::variant<BackUp, Restore, Reset, TestUrl, InitializeUrl, MoveTo>;

// The database of the desktop's server. Main thread; tasks run on a thread of their own, one at a time, and
// those that need the embedded database for themselves stop the server and start it again.
class DatabaseControl {
public:
    struct Info {
        bool isEmbedded = true;
        QString place;    // File, or URL without password.
        qint64 bytes = 0; // Of the embedded file with its log.
    };
    struct Reports {
        // `percent` is -1 when nobody knows. Each text is a line of its own.
        std::function<void(int percent, const QString& text)> progress;
        // With a line for people.
        std::function<void(const base::Result<QString>&)> done;
    };

    virtual ~DatabaseControl() = default;

    [[nodiscard]] virtual Info info() const = 0;
    // False while another task runs.
    virtual bool run(const DatabaseTask& task, Reports reports) = 0;
    // Asks the task that runs to give up, if it can; it then ends with an error that says so.
    virtual void cancel() = 0;
};

} // namespace app
