#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace http {

// A response body of known size that is read as the peer takes it.
class BodySource {
public:
    virtual ~BodySource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    // The next bytes, at least one, at most `limit`; called until `size` bytes have been read. A failure cuts
    // the connection, because the head is out already.
    [[nodiscard]] virtual base::Result<QByteArray> read(qint64 limit) = 0;
};

// A part of a file or Qt resource.
class FileSource final : public BodySource {
public:
    // The bytes [offset, offset + size) of `path`. NotFound when it cannot be opened.
    [[nodiscard]] static base::Result<std::unique_ptr<FileSource>> open(const QString& path, qint64 offset,
                                                                        qint64 size);

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] base::Result<QByteArray> read(qint64 limit) override;

private:
    FileSource(const QString& path, qint64 size) : m_file(path), m_size(size), m_left(size) {}

    QFile m_file;
    qint64 m_size;
    qint64 m_left;
};

} // namespace http
