#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

// JSON as its author wrote it. QJson sorts the members of objects and rounds large numbers, so what somebody
// is going to look at is kept and passed on as text.
namespace base {

// The text of a member of the JSON object `object`, which has to be valid; nothing when it is absent or null.
// Of several with the same name the last one counts, as for every parser.
[[nodiscard]] std::optional<QString> memberText(QByteArrayView object, QStringView name);

// JSON texts within a tree of QJson: a placeholder takes the place of each until the tree itself is a text.
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
