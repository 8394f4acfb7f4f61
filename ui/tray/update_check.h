#pragma once

#include "server/base/result.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>
#include <memory>

namespace tray {

// Where this build hears of releases (INTERVAL_RELEASE_FEED of CMake); empty: nowhere.
[[nodiscard]] QUrl releaseFeed();

// Asks for the latest release, only when it is told to, and sends nothing with the question: no version, no
// cookie. The feed answers as GitHub does of a latest release: tag_name, html_url, body.
class UpdateCheck final : public QObject {
public:
    struct Release {
        QString version;
        QUrl page;
        QString notes; // Markdown.
        bool isNewer = false;
    };
    using Done = std::function<void(const base::Result<Release>&)>;

    UpdateCheck(QUrl feed, QString ownVersion);

    [[nodiscard]] const QUrl& feed() const { return m_feed; }
    // One at a time.
    void ask(Done done);

private:
    [[nodiscard]] base::Result<Release> read(QNetworkReply& reply) const;

    const QUrl m_feed;
    const QString m_ownVersion;
    // Made when it is needed, which is seldom: it takes memory and loads libraries.
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace tray
