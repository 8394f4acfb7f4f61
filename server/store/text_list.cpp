#include "server/store/text_list.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

QString toColumn(const QStringList& texts) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

void read(Row& row, QStringList& texts) {
    const QJsonDocument json = QJsonDocument::fromJson(row.next().toString().toUtf8());
    if (!json.isArray())
        row.reject(QStringLiteral("not a JSON array"));
    texts.clear();
    for (const QJsonValue& text : json.array())
        texts.append(text.toString());
}

} // namespace store
