#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <span>

namespace protocol {

// One member of a JSON object that is wanted as a string.
struct StringMember {
    QLatin1StringView name;
    std::optional<QString> value = std::nullopt; // Nothing where it is absent or no string.
};

// Fills in the members of the object that `json` is; of members with the same name the last counts. Several
// times as fast as QJsonDocument, which takes strings with escapes apart letter by letter: every frame
// carries JSON within a JSON string. False where the text is no JSON object, or is one only for
// QJsonDocument: it knows lone surrogates, which JSON.stringify writes. Any thread.
[[nodiscard]] bool readStringMembers(QByteArrayView json, std::span<StringMember> members);

} // namespace protocol
