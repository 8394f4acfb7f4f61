#include "server/base/json_object_view.h"

#include "server/base/json_reader.h"

#include <algorithm>

namespace base {

namespace {

constexpr qsizetype MaxMembers = 1000;

} // namespace

// What rapidjson calls; false ends the reading.
class MemberHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, MemberHandler> {
public:
    MemberHandler(QByteArrayView json, const JsonReader& reader, JsonObjectView& view)
        : m_json(json), m_reader(reader), m_members(view.m_members) {}

    bool Null() { return value(m_reader.position() - 4); }
    bool Bool(bool isTrue) { return value(m_reader.position() - (isTrue ? 4 : 5)); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return value(m_reader.position()); }
    bool String(const char* utf8, rapidjson::SizeType size, bool) {
        if (m_depth == 1)
            m_members.last().text = QByteArrayView(utf8, size);
        return value(m_reader.position());
    }
    bool Key(const char* utf8, rapidjson::SizeType size, bool) {
        if (m_depth == 1) {
            if (m_members.size() == MaxMembers)
                return false;
            endMember();
            m_members.append({QByteArrayView(utf8, size), {}, std::nullopt});
        }
        return true;
    }
    bool StartObject() {
        if (m_depth > 0)
            return begin();
        m_members.clear(); // Of an earlier reading.
        m_depth = 1;
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        if (--m_depth == 0)
            endMember();
        return true;
    }
    bool StartArray() { return begin(); }
    bool EndArray(rapidjson::SizeType) { return --m_depth > 0; }

private:
    bool begin() { return value(m_reader.position()) && ++m_depth <= JsonReader::MaxDepth; }
    // A value begins, of a member or within one; nothing but an object may be around them.
    bool value(qsizetype begin) {
        if (m_depth == 1)
            m_begin = begin;
        return m_depth > 0;
    }
    // Whatever comes after the value of a member shows where it has ended.
    void endMember() {
        if (m_members.isEmpty())
            return;
        QByteArrayView json = m_json.sliced(m_begin, m_reader.position() - m_begin).trimmed();
        if (json.endsWith(','))
            json = json.chopped(1).trimmed();
        m_members.last().json = json;
    }

    QByteArrayView m_json;
    const JsonReader& m_reader;
    QVarLengthArray<JsonObjectView::Member, 6>& m_members;
    qsizetype m_begin = 0; // Of the current member's value.
    int m_depth = 0;
};

std::optional<JsonObjectView> JsonObjectView::of(QByteArrayView json) {
    JsonObjectView view;
    JsonReader reader(json);
    if (!reader.read(MemberHandler(json, reader, view)))
        return std::nullopt;
    view.m_decoded = std::move(reader).decoded();
    return view;
}

const JsonObjectView::Member* JsonObjectView::find(QByteArrayView name) const {
    const auto member = std::find_if(m_members.rbegin(), m_members.rend(),
                                     [name](const Member& each) { return each.name == name; });
    return member == m_members.rend() ? nullptr : &*member;
}

std::optional<QByteArrayView> JsonObjectView::text(QByteArrayView name) const {
    const Member* const member = find(name);
    return member ? member->text : std::nullopt;
}

std::optional<QByteArrayView> JsonObjectView::json(QByteArrayView name) const {
    const Member* const member = find(name);
    return member ? std::optional(member->json) : std::nullopt;
}

std::optional<QByteArrayView> JsonObjectView::present(QByteArrayView name) const {
    const std::optional<QByteArrayView> value = json(name);
    return value == "null" ? std::nullopt : value;
}

} // namespace base
