#include "app/output.h"

#include <cstdio>

namespace app {

namespace {

void write(std::FILE* file, const QString& line) {
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), file);
    std::fflush(file);
}

} // namespace

void print(const QString& line) { write(stdout, line); }

void printError(const QString& line) { write(stderr, line); }

} // namespace app
