#include "server/protocol/envelope.h"

#include "server/base/json.h"
#include "server/base/json_object_view.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr char HexDigits[] = "0123456789abcdef";

// How a byte is written within a JSON string: as `letter`, behind a backslash or not, or as \u00XX.
struct Escapes {
    enum Kind : unsigned char { None = 0, Backslash = 1, Hexadecimal = 2 };

    constexpr Escapes() {
        for (size_t byte = 0; byte < letters.size(); ++byte) {
            letters[byte] = static_cast<char>(byte);
            kinds[byte] = byte < 0x20 ? Hexadecimal : None;
        }
        constexpr std::string_view escaped = "\"\\\n\r\t";
        constexpr std::string_view names = "\"\\nrt";
        for (size_t i = 0; i < escaped.size(); ++i) {
            kinds[static_cast<unsigned char>(escaped[i])] = Backslash;
            letters[static_cast<unsigned char>(escaped[i])] = names[i];
        }
    }
    std::array<Kind, 256> kinds{};
    std::array<char, 256> letters{};
};
constexpr Escapes Escaped;
constexpr qsizetype LongestEscape = 6;
// Written at a time, with room for the worst case instead of counting first.
constexpr qsizetype Piece = 256;

// What appendJsonString() needs, so that whoever reserves it saves moving the text.
constexpr qsizetype roomFor(qsizetype size) {
    constexpr qsizetype Quotes = 2;
    return size <= Piece ? Quotes + size * LongestEscape : size + size / 4 + Piece * LongestEscape;
}

// Returns the end of what it wrote, at most LongestEscape bytes for each.
char* writeEscaped(char* out, QByteArrayView utf8) {
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        const Escapes::Kind kind = Escaped.kinds[byte];
        if (kind == Escapes::Hexadecimal) {
            for (const char part : {'\\', 'u', '0', '0', HexDigits[byte >> 4], HexDigits[byte & 15]})
                *out++ = part;
            continue;
        }
        // Texts within texts are full of quotes that no branch prediction foresees, so there is no branch.
        *out = '\\';
        out += kind;
        *out++ = Escaped.letters[byte];
    }
    return out;
}

// Ids and method names are repeated in what we send and keep, so a peer must not make them arbitrarily long.
constexpr qsizetype MaxNameLength = 256; // In bytes.

bool isName(const std::optional<QByteArrayView>& text) { return text && text->size() <= MaxNameLength; }

base::Failure invalidFrame() { return base::fail(base::Code::InvalidArgument, u"Invalid message"_s); }

} // namespace

void appendJsonString(QByteArray& json, QByteArrayView utf8) {
    qsizetype size = json.size();
    json.resize(size + 1);
    json[size++] = '"';
    while (!utf8.isEmpty()) {
        const QByteArrayView piece = utf8.first(std::min(Piece, utf8.size()));
        json.resize(size + piece.size() * LongestEscape + 1);
        size = writeEscaped(json.data() + size, piece) - json.constData();
        utf8 = utf8.sliced(piece.size());
    }
    json.resize(size);
    json.append('"');
}

base::Result<Frame> decodeFrame(QByteArrayView json) {
    const std::optional<base::JsonObjectView> frame = base::JsonObjectView::of(json);
    if (!frame)
        return invalidFrame();
    const std::optional<QByteArrayView> id = frame->text("id");
    if (!isName(id))
        return invalidFrame();
    const std::optional<QByteArrayView> type = frame->text("type");
    if (type == "ACK")
        return Frame{Frame::Type::Ack, id->toByteArray(), {}};
    const std::optional<QByteArrayView> data = frame->text("data");
    if (type != "MESSAGE" || !data)
        return invalidFrame();
    return Frame{Frame::Type::Message, id->toByteArray(), data->toByteArray()};
}

QByteArray encodeMessage(QByteArrayView id, QByteArrayView data) {
    QByteArray json;
    json.reserve(32 + roomFor(id.size()) + roomFor(data.size()));
    json.append("{\"id\":");
    appendJsonString(json, id);
    json.append(",\"data\":");
    appendJsonString(json, data);
    json.append(",\"type\":\"MESSAGE\"}");
    return json;
}

QByteArray encodeAck(QByteArrayView id) {
    QByteArray json;
    json.reserve(32 + roomFor(id.size()));
    json.append("{\"type\":\"ACK\",\"id\":");
    appendJsonString(json, id);
    json.append('}');
    return json;
}

base::Result<RpcMessage> decodeRpc(QByteArrayView json) {
    const std::optional<base::JsonObjectView> message = base::JsonObjectView::of(json);
    if (!message)
        return invalidFrame();
    const std::optional<QByteArrayView> id = message->text("id");
    const std::optional<QByteArrayView> method = message->text("methodName");
    const std::optional<QByteArrayView> kind = message->text("kind");
    if (!isName(id) || !isName(method) || (kind != "CALL" && kind != "RESPONSE"))
        return invalidFrame();
    return RpcMessage{kind == "CALL" ? RpcMessage::Kind::Call : RpcMessage::Kind::Response,
                      QString::fromUtf8(*id), QString::fromUtf8(*method),
                      message->json("data").value_or(QByteArrayView()).toByteArray()};
}

QJsonValue RpcMessage::value() const {
    return base::parseJson(data).value_or(QJsonValue(QJsonValue::Undefined));
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
    const QByteArray idText = id.toUtf8();
    const QByteArray methodText = method.toUtf8();
    json.reserve(64 + roomFor(idText.size()) + roomFor(methodText.size()) + data.size());
    json.append("{\"id\":");
    appendJsonString(json, idText);
    json.append(",\"kind\":\"RESPONSE\",\"methodName\":");
    appendJsonString(json, methodText);
    if (!data.isEmpty())
        json.append(",\"data\":").append(data);
    return json.append('}');
}

} // namespace protocol
