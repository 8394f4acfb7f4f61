#include "tests/bench/server/bench_program.h"

#include "server/base/event_loop.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <memory>

namespace bench {

namespace {

QString namesOf(const std::vector<Part>& parts) {
    QStringList names;
    for (const auto& [name, measure] : parts)
        names.append(name);
    return names.join(u'|');
}

} // namespace

int measureProgram(const char* name, const std::vector<Part>& parts) {
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "Usage: %s PROGRAM [%s]\n", name, qPrintable(namesOf(parts)));
        return 2;
    }
    const QStringList wanted = arguments.mid(1);
    // The peers of the benches share one thread; its event loop must not be what is measured.
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (const auto& [part, measure] : parts) {
            if (wanted.isEmpty() || wanted.contains(part))
                measure(arguments.first());
        }
    }));
    base::useScalableEventLoop(*thread);
    thread->start();
    thread->wait();
    return 0;
}

} // namespace bench
