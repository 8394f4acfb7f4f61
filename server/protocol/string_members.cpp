#include "server/protocol/string_members.h"

#include <rapidjson/reader.h>

#include <algorithm>

namespace protocol {

namespace {

constexpr int MaxDepth = 1024; // As in QJsonDocument.

// What rapidjson::Reader calls; false ends the parsing.
class Reader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Reader> {
public:
    explicit Reader(std::span<StringMember> members) : m_members(members) {}

    bool Default() { return setValue(std::nullopt); }
    bool String(const char* utf8, rapidjson::SizeType size, bool) {
        return setValue(QByteArrayView(utf8, size));
    }
    bool Key(const char* utf8, rapidjson::SizeType size, bool) {
        if (m_depth != 1)
            return true;
        const QByteArrayView name(utf8, size);
        const auto member =
            std::find_if(m_members.begin(), m_members.end(),
                         [name](const StringMember& each) { return QByteArrayView(each.name) == name; });
        m_next = member == m_members.end() ? nullptr : &*member;
        return true;
    }
    bool StartObject() { return setValue(std::nullopt) && ++m_depth <= MaxDepth; }
    bool EndObject(rapidjson::SizeType) { return --m_depth, true; }
    bool StartArray() { return StartObject() && m_depth > 1; }
    bool EndArray(rapidjson::SizeType) { return --m_depth, true; }

private:
    bool setValue(std::optional<QByteArrayView> utf8) {
        if (m_depth == 1 && m_next)
            m_next->value = utf8 ? std::optional(QString::fromUtf8(*utf8)) : std::nullopt;
        return true;
    }

    const std::span<StringMember> m_members;
    StringMember* m_next = nullptr;
    int m_depth = 0;
};

} // namespace

bool readStringMembers(QByteArrayView json, std::span<StringMember> members) {
    // The parser takes a NUL for the end, and bytes within strings as they are.
    if (json.contains('\0') || !json.isValidUtf8())
        return false;
    QByteArray buffer = json.toByteArray();
    rapidjson::InsituStringStream stream(buffer.data());
    Reader handler(members);
    return !rapidjson::Reader()
                .Parse<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(stream, handler)
                .IsError();
}

} // namespace protocol
