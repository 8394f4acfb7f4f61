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
// Makes the tables at `url` if need be, copies everything from the embedded database there, and uses it.
struct MoveTo {
    QString url;
};
// From the next start of the server; data stay where they are. Makes the database and its tables if need be.
struct UseUrl {
    QString url;
};
struct UseEmbedded {};
// Of the address in use, a `url` may lack the password, which is kept.
using DatabaseTask =
    std::variant<BackUp, Restore, Reset, TestUrl, InitializeUrl, MoveTo, UseUrl, UseEmbedded>;

// The database of the desktop's server. Main thread; tasks run on a thread of their own, one at a time, and
// those that need the embedded database for themselves stop the server and start it again.
class DatabaseControl {
public:
    struct Info {
        bool isEmbedded = true;
        QString place;        // File, or URL without password.
        qint64 bytes = 0;     // Of the embedded file with its log.
        QString address = {}; // As it is set: a URL without password; empty: embedded.
        QString next = {};    // The place from the next start of the server on, if that is another.
        QString source = {};  // What sets it from outside and wins; empty: it is chosen here.
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
