#include "server/base/embedded_json.h"

#include "server/base/id.h"
#include "server/base/json.h"

namespace base {

QJsonValue EmbeddedJson::add(const QString& text) {
    if (text.isEmpty())
        return {};
    const QString placeholder = randomToken();
    m_texts.append({toJson(QJsonValue(placeholder)), text.toUtf8()});
    return placeholder;
}

QByteArray EmbeddedJson::fill(QByteArray json) const {
    for (const auto& [placeholder, text] : m_texts) {
        const qsizetype at = json.indexOf(placeholder);
        if (at >= 0)
            json.replace(at, placeholder.size(), text);
    }
    return json;
}

} // namespace base
