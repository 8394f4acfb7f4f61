#include "server/model/io.h"

namespace model {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Redirect& redirect) {
    QJsonObject object;
    if (!redirect.url.isEmpty())
        object.insert(u"url"_s, redirect.url);
    if (!redirect.route.isEmpty())
        object.insert(u"route"_s, redirect.route);
    if (!redirect.params.isEmpty())
        object.insert(u"params"_s, redirect.params);
    if (redirect.replace)
        object.insert(u"replace"_s, true);
    if (!redirect.download.isEmpty())
        object.insert(u"download"_s, redirect.download);
    return object;
}

Redirect redirectFromJson(const QJsonObject& object) {
    return {object.value("url"_L1).toString(), object.value("route"_L1).toString(),
            object.value("params"_L1).toObject(), object.value("replace"_L1).toBool(),
            object.value("download"_L1).toString()};
}

} // namespace model
