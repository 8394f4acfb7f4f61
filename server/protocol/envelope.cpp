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

constexpr qsizetype LongestEscape = 6;

// Ids and method names are repeated in what we send and keep, so a peer must not make them arbitrarily long.
constexpr qsizetype MaxNameLength = 256; // In bytes.

bool isName(const std::optional<QByteArrayView>& text) { return text && text->size() <= MaxNameLength; }

base::Failure invalidFrame() { return base::fail(base::Code::InvalidArgument, u"Invalid message"_s); }

} // namespace

void appendJsonString(QByteArray& json, QByteArrayView utf8) {
    constexpr qsizetype Piece = 512;
    std::array<char, Piece * LongestEscape> escaped; // Room for the worst case, instead of counting first.
    json.append('"');
    while (!utf8.isEmpty()) {
        const QByteArrayView piece = utf8.first(std::min(Piece, utf8.size()));
        char* out = escaped.data();
        for (const char c : piece) {
            const auto byte = static_cast<unsigned char>(c);
            if (Escaped.sizes[byte] == 1)
                *out++ = c;
            else
                out = writeEscape(out, byte);
        }
        json.append(escaped.data(), out - escaped.data());
        utf8 = utf8.sliced(piece.size());
    }
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
    json.reserve(data.size() + data.size() / 8 + 80);
    json.append("{\"id\":");
    appendJsonString(json, id);
    json.append(",\"data\":");
    appendJsonString(json, data);
    json.append(",\"type\":\"MESSAGE\"}");
    return json;
}

QByteArray encodeAck(QByteArrayView id) {
    QByteArray json("{\"type\":\"ACK\",\"id\":");
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
