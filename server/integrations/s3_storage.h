#pragma once

#include "server/base/clock.h"
#include "server/base/mailbox.h"
#include "server/integrations/s3_signature.h"
#include "server/services/ports.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace integrations {

struct S3Options {
    QUrl endpoint; // The bucket is a part of the path.
    QString bucket;
    S3Credentials credentials;
};

// Deletes objects by addresses that were signed for it. Net thread.
class S3Requests final : public QObject {
public:
    void remove(const QUrl& signedUrl, services::Delivered done);

private:
    std::unique_ptr<QNetworkAccessManager> m_network; // Made when first needed.
};

// Keeps uploads in a bucket of an S3-compatible service, to which browsers and hosts go by themselves. Core
// thread.
class S3Storage final : public services::FileStorage {
public:
    using Post = std::function<void(base::Task)>;

    S3Storage(const S3Options& options, const base::Clock& clock, S3Requests& requests, base::Mailbox& net,
              Post post)
        : m_options(options), m_clock(clock), m_requests(requests), m_net(net), m_post(std::move(post)) {}

    [[nodiscard]] services::FileLinks links(const services::ExpectedFile& file) const override;
    void remove(const QString& key, services::Delivered done) override;

private:
    [[nodiscard]] S3Request request(const QByteArray& method, const QString& key, qint64 until) const;
    [[nodiscard]] QString sign(const S3Request& request) const;

    const S3Options m_options;
    const base::Clock& m_clock;
    S3Requests& m_requests;
    base::Mailbox& m_net;
    const Post m_post;
};

} // namespace integrations
