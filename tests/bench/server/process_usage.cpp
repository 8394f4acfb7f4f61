#include "tests/bench/server/process_usage.h"

#include <QFile>
#include <QString>

#include <unistd.h>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("Cannot read %ls.", qUtf16Printable(path));
    return file.readAll();
}

} // namespace

double cpuMsOf(qint64 pid) {
    // Fields 14 and 15, counted from the state that follows the name in parentheses as field 3.
    const QByteArray stat = read(u"/proc/%1/stat"_s.arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.at(11).toDouble() + fields.at(12).toDouble();
    return ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double residentKbOf(qint64 pid) {
    const QByteArray statm = read(u"/proc/%1/statm"_s.arg(pid));
    return statm.split(' ').at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024;
}

} // namespace bench
