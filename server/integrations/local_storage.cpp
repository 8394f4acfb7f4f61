#include "server/integrations/local_storage.h"

namespace integrations {

using Purpose = LinkSigner::Purpose;

// Browsers upload to where they are: an address of the server that APP_URL does not name is another origin.
services::FileLinks LocalStorage::links(const services::ExpectedFile& file) const {
    const LinkSigner& signer = m_folder.signer();
    return {signer.link(Purpose::Upload, file.key, file.uploadUntil, file.size),
            m_appUrl + signer.link(Purpose::Download, file.key, file.downloadUntil)};
}

void LocalStorage::remove(const QString& key, services::Delivered done) {
    m_disk.start([&folder = m_folder, key, done = std::move(done), post = m_post]() mutable {
        // Moved, so that the answer is never dropped on this thread.
        post([done = std::move(done), status = folder.remove(key)] { done(status); });
    });
}

} // namespace integrations
