#include "app/service/run_program.h"

#include <QProcess>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// Service managers wait for what they start and stop; none of ours takes nearly as long.
constexpr int DeadlineMs = 60'000;

} // namespace

base::Result<QString> runProgram(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return base::fail(base::Code::Unavailable,
                          u"Cannot run %1: %2"_s.arg(program, process.errorString()));
    if (!process.waitForFinished(DeadlineMs)) {
        process.kill();
        process.waitForFinished();
        return base::fail(base::Code::Timeout, u"%1 took too long."_s.arg(program));
    }
    const QString output = QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output;
    const QString error = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    return base::fail(base::Code::Unavailable, u"%1 %2 failed: %3"_s.arg(program, arguments.join(u' '),
                                                                         error.isEmpty() ? output : error));
}

} // namespace app
