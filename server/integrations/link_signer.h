#pragma once

#include "server/base/clock.h"
#include "server/services/ports.h"

namespace integrations {

// Makes links that carry their own permission, and checks them: what may be done with which file, until when,
// and, for uploads, how many bytes. Any thread.
class LinkSigner {
public:
    enum class Purpose { Upload, Download };

    LinkSigner(const QByteArray& key, const base::Clock& clock) : m_key(key), m_clock(clock) {}

    // "/uploads/<key>?expires=…&signature=…"; `size` is only that of an upload.
    [[nodiscard]] QString link(Purpose purpose, const QString& key, qint64 until, qint64 size = 0) const;
    // Forbidden when the link was not made here for this purpose, or has expired.
    [[nodiscard]] base::Status check(Purpose purpose, const services::LocalFiles::Link& link) const;

private:
    [[nodiscard]] QByteArray signature(Purpose purpose, const QString& key, const QString& expires,
                                       const QString& size) const;

    const QByteArray m_key;
    const base::Clock& m_clock;
};

} // namespace integrations
