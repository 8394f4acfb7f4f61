#pragma once

#include "server/api/endpoint.h"

#include <QThreadPool>

namespace api {

// POST /orgs/{org}/transactions/{id}/uploads (spec/accounts.md §8.12).
void bindUploads(Endpoints& endpoints);

// Takes and gives the files of a server that keeps uploads itself, below /uploads. Whoever has a link needs
// no session: hosts fetch files by it. Net thread; what waits for the disk runs on `disk`.
class FileRoutes : public QObject {
public:
    FileRoutes(http::Router& router, const services::LocalFiles& files, qint64 sizeLimit, QThreadPool& disk);

private:
    void receive(const http::Request& request, const http::Reply& reply);
    [[nodiscard]] http::Response send(const http::Request& request) const;

    const services::LocalFiles& m_files;
    QThreadPool& m_disk;
    base::Mailbox m_home;
};

} // namespace api
