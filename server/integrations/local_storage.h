#pragma once

#include "server/base/mailbox.h"
#include "server/integrations/upload_folder.h"

#include <QThreadPool>

namespace integrations {

// Keeps uploads in a folder of this server, which serves them itself. Core thread; files are removed on
// `disk`.
class LocalStorage final : public services::FileStorage {
public:
    using Post = std::function<void(base::Task)>;

    // `appUrl` is where hosts find this server.
    LocalStorage(const UploadFolder& folder, const QString& appUrl, QThreadPool& disk, Post post)
        : m_folder(folder), m_appUrl(appUrl), m_disk(disk), m_post(std::move(post)) {}

    [[nodiscard]] services::FileLinks links(const services::ExpectedFile& file) const override;
    void remove(const QString& key, services::Delivered done) override;

private:
    const UploadFolder& m_folder;
    const QString m_appUrl;
    QThreadPool& m_disk;
    const Post m_post;
};

} // namespace integrations
