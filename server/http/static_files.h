#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace http {

// Serves the files of one folder, a Qt resource (":/dashboard") or a real directory. A sibling "name.br" or
// "name.gz" is sent instead of "name" to clients that take it. What a build names by content
// ("assets/index-BuPuvw3X.js") may be cached for ever, the rest is revalidated. Net thread.
class StaticFiles {
public:
    explicit StaticFiles(const QString& root);

    // The answer to a GET or HEAD for `path`, which is decoded and begins with "/". Nothing when there is no
    // such file, so that the caller can decide between 404 and a single-page application's index.
    [[nodiscard]] std::optional<Response> respond(QStringView path, const Request& request);

private:
    struct Version {
        QByteArray etag;
        qint64 size = 0;
        qint64 modified = 0;
    };

    [[nodiscard]] bool isServable(const QString& file) const;
    // A hash of the content, kept until the file changes.
    [[nodiscard]] QByteArray etagOf(const QString& file);

    QString m_root;
    bool m_isResource;
    QHash<QString, Version> m_versions;
};

} // namespace http
