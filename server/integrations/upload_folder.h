#pragma once

#include "server/integrations/link_signer.h"

namespace integrations {

// The folder of a server that keeps uploads itself: "<root>/<key>", and what is still arriving below
// "<root>/.incoming". Any thread.
class UploadFolder final : public services::LocalFiles {
public:
    UploadFolder(const QString& root, const QByteArray& linkKey, const base::Clock& clock)
        : m_root(root), m_clock(clock), m_signer(linkKey, clock) {}

    // Makes the folder and removes what an earlier process has left behind: parts, and files whose links
    // have long expired.
    [[nodiscard]] base::Status prepare() const;

    [[nodiscard]] base::Result<std::unique_ptr<services::IncomingFile>>
    receive(const Link& link) const override;
    [[nodiscard]] base::Result<QString> find(const Link& link) const override;

    [[nodiscard]] base::Status remove(const QString& key) const;
    [[nodiscard]] const LinkSigner& signer() const { return m_signer; }

private:
    // Nothing for what is no key of ours, so that no text leads out of the folder.
    [[nodiscard]] std::optional<QString> pathOf(const QString& key) const;
    [[nodiscard]] QString incoming() const { return m_root + QStringLiteral("/.incoming"); }
    void removeOutdated() const;
    void removeEmptyFolders(const QString& path) const;

    const QString m_root;
    const base::Clock& m_clock;
    const LinkSigner m_signer;
};

} // namespace integrations
