#pragma once

#include "server/services/ports.h"

#include <QFile>

namespace integrations {

// A file that is there as a whole or not at all: its bytes go to a part of another name, on the same file
// system, which is renamed when all of them are on the disk. The first one to get there stays. One thread at
// a time.
class PartFile final : public services::IncomingFile {
public:
    // `size` is what has to arrive, no more and no less. Unavailable when the disk has no room for it.
    [[nodiscard]] static base::Result<std::unique_ptr<PartFile>> open(const QString& part,
                                                                      const QString& target, qint64 size);
    ~PartFile() override;

    [[nodiscard]] base::Status write(QByteArrayView data) override;
    [[nodiscard]] base::Status commit() override;

private:
    [[nodiscard]] base::Status checkRepeated() const;

    PartFile(const QString& part, QString target, qint64 size)
        : m_part(part), m_target(std::move(target)), m_size(size) {}

    QFile m_part;
    const QString m_target;
    const qint64 m_size;
    qint64 m_written = 0;
    bool m_isCommitted = false;
};

} // namespace integrations
