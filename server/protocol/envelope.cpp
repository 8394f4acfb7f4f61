#include "server/protocol/envelope.h"

#include "server/base/json.h"
#include "server/protocol/string_members.h"

#include <array>
#include <string_view>

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr char HexDigits[] = "0123456789abcdef";

// How many bytes each byte takes within a JSON string, and the letter of its short escape.
struct Escapes {
    constexpr Escapes() {
        sizes.fill(1);
        for (size_t control = 0; control < 0x20; ++control)
            sizes[control] = 6;
        constexpr std::string_view escaped = "\"\\\n\r\t";
        constexpr std::string_view names = "\"\\nrt";
        for (size_t i = 0; i < escaped.size(); ++i) {
            sizes[static_cast<unsigned char>(escaped[i])] = 2;
            letters[static_cast<unsigned char>(escaped[i])] = names[i];
        }
    }
    std::array<unsigned char, 256> sizes{};
    std::array<char, 256> letters{};
};
constexpr Escapes Escaped;

char* writeEscape(char* out, unsigned char c) {
    *out++ = '\\';
    if (Escaped.sizes[c] == 2) {
        *out++ = Escaped.letters[c];
        return out;
    }
    for (const char digit : {'u', '0', '0', HexDigits[c >> 4], HexDigits[c & 15]})
        *out++ = digit;
    return out;
}

// Ids and method names are repeated in what we send and keep, so a peer must not make them arbitrarily long.
constexpr qsizetype MaxNameLength = 256;

std::optional<QString> nameMember(const QJsonObject& object, QLatin1StringView key) {
    std::optional<QString> name = base::stringMember(object, key);
    if (name && name->size() > MaxNameLength)
        return std::nullopt;
    return name;
}

base::Failure invalidFrame() { return base::fail(base::Code::InvalidArgument, u"Invalid message"_s); }

} // namespace

void appendJsonString(QByteArray& json, QByteArrayView utf8) {
    qsizetype size = 2;
    for (const char c : utf8)
        size += Escaped.sizes[static_cast<unsigned char>(c)];
    const qsizetype before = json.size();
    json.resize(before + size);
    char* out = json.data() + before;
    *out++ = '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (Escaped.sizes[byte] == 1)
            *out++ = c;
        else
            out = writeEscape(out, byte);
    }
    *out = '"';
}

base::Result<Frame> decodeFrame(QByteArrayView json) {
    std::array<StringMember, 3> members{{{"id"_L1}, {"type"_L1}, {"data"_L1}}};
    if (!readStringMembers(json, members)) {
        const base::Result<QJsonObject> object = base::parseJsonObject(json);
        if (!object)
            return invalidFrame();
        for (StringMember& member : members)
            member.value = base::stringMember(*object, member.name);
    }
    const auto& [id, type, data] = members;
    if (!id.value || id.value->size() > MaxNameLength)
        return invalidFrame();
    if (type.value == "ACK"_L1)
        return Frame{Frame::Type::Ack, *id.value, {}};
    if (type.value != "MESSAGE"_L1 || !data.value)
        return invalidFrame();
    return Frame{Frame::Type::Message, *id.value, *data.value};
}

QByteArray encodeMessage(const QString& id, QByteArrayView data) {
    QByteArray json;
    json.reserve(data.size() + data.size() / 8 + 80);
    json.append("{\"id\":");
    appendJsonString(json, id.toUtf8());
    json.append(",\"data\":");
    appendJsonString(json, data);
    json.append(",\"type\":\"MESSAGE\"}");
    return json;
}

QByteArray encodeAck(const QString& id) {
    QByteArray json("{\"type\":\"ACK\",\"id\":");
    appendJsonString(json, id.toUtf8());
    json.append('}');
    return json;
}

base::Result<RpcMessage> decodeRpc(QByteArrayView json) {
    const base::Result<QJsonObject> object = base::parseJsonObject(json);
    if (!object)
        return invalidFrame();
    const std::optional<QString> id = nameMember(*object, "id"_L1);
    const std::optional<QString> method = nameMember(*object, "methodName"_L1);
    const QString kind = object->value("kind"_L1).toString();
    if (!id || !method || (kind != "CALL"_L1 && kind != "RESPONSE"_L1))
        return invalidFrame();
    return RpcMessage{kind == "CALL"_L1 ? RpcMessage::Kind::Call : RpcMessage::Kind::Response, *id, *method,
                      object->value("data"_L1)};
}

QByteArray encodeCall(QByteArrayView id, QLatin1StringView method, QByteArrayView data) {
    QByteArray json;
    json.reserve(data.size() + 80);
    json.append("{\"id\":\"").append(id).append("\",\"kind\":\"CALL\",\"methodName\":\"");
    json.append(method.data(), method.size()).append('"');
    if (!data.isEmpty())
        json.append(",\"data\":").append(data);
    return json.append('}');
}

QByteArray encodeResponse(const QString& id, const QString& method, QByteArrayView data) {
    QByteArray json;
    json.reserve(data.size() + 80);
    json.append("{\"id\":");
    appendJsonString(json, id.toUtf8());
    json.append(",\"kind\":\"RESPONSE\",\"methodName\":");
    appendJsonString(json, method.toUtf8());
    if (!data.isEmpty())
        json.append(",\"data\":").append(data);
    return json.append('}');
}

} // namespace protocol
