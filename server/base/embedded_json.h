#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace base {

// JSON texts within a tree of QJson, which would sort their members and round large numbers: a placeholder
// takes the place of each until the tree itself is a text.
class EmbeddedJson {
public:
    // What to put into the tree: null for an empty text. Others have to be valid JSON.
    [[nodiscard]] QJsonValue add(const QString& text);
    // The tree's text with everything in it.
    [[nodiscard]] QByteArray fill(QByteArray json) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_texts; // By placeholder, which nobody can guess.
};

} // namespace base
