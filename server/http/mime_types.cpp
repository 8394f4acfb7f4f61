#include "server/http/mime_types.h"

#include <algorithm>
#include <array>
#include <utility>

namespace http {

namespace {

// Our own table: QMimeDatabase differs from machine to machine, and with nosniff a wrong type breaks the
// page.
constexpr std::array<std::pair<QStringView, const char*>, 28> types{{
    {u"avif", "image/avif"},
    {u"css", "text/css; charset=utf-8"},
    {u"csv", "text/csv; charset=utf-8"},
    {u"gif", "image/gif"},
    {u"html", "text/html; charset=utf-8"},
    {u"ico", "image/x-icon"},
    {u"jpeg", "image/jpeg"},
    {u"jpg", "image/jpeg"},
    {u"js", "text/javascript; charset=utf-8"},
    {u"json", "application/json; charset=utf-8"},
    {u"map", "application/json; charset=utf-8"},
    {u"md", "text/markdown; charset=utf-8"},
    {u"mjs", "text/javascript; charset=utf-8"},
    {u"mp4", "video/mp4"},
    {u"otf", "font/otf"},
    {u"pdf", "application/pdf"},
    {u"png", "image/png"},
    {u"svg", "image/svg+xml"},
    {u"ttf", "font/ttf"},
    {u"txt", "text/plain; charset=utf-8"},
    {u"wasm", "application/wasm"},
    {u"webm", "video/webm"},
    {u"webmanifest", "application/manifest+json"},
    {u"webp", "image/webp"},
    {u"woff", "font/woff"},
    {u"woff2", "font/woff2"},
    {u"xml", "application/xml; charset=utf-8"},
    {u"zip", "application/zip"},
}};

} // namespace

QByteArray mimeTypeOf(QStringView fileName) {
    const QStringView extension = fileName.sliced(fileName.lastIndexOf(u'.') + 1);
    const auto* found = std::find_if(types.begin(), types.end(), [extension](const auto& type) {
        return extension.compare(type.first, Qt::CaseInsensitive) == 0;
    });
    return found == types.end() ? QByteArray("application/octet-stream") : QByteArray(found->second);
}

} // namespace http
