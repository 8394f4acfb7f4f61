#include "server/http/body_source.h"

#include <algorithm>

namespace http {

using namespace Qt::StringLiterals;

base::Result<std::unique_ptr<FileSource>> FileSource::open(const QString& path, qint64 offset, qint64 size) {
    std::unique_ptr<FileSource> source(new FileSource(path, size));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !source->m_file.seek(offset))
        return base::fail(base::Code::NotFound, u"The file cannot be read."_s);
    return source;
}

base::Result<QByteArray> FileSource::read(qint64 limit) {
    QByteArray data = m_file.read(std::min(limit, m_left));
    if (data.isEmpty())
        return base::failInternal(u"%1 became shorter while it was sent"_s.arg(m_file.fileName()));
    m_left -= data.size();
    return data;
}

} // namespace http
