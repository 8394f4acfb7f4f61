#include "server/protocol/envelope.h"

#include "server/base/json.h"

#include <QJsonDocument>

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr char HexDigits[] = "0123456789abcdef";

char shortEscape(unsigned char c) {
    switch (c) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

void appendEscape(QByteArray& json, unsigned char c) {
    if (const char letter = shortEscape(c)) {
        json.append('\\').append(letter);
        return;
    }
    json.append("\\u00").append(HexDigits[c >> 4]).append(HexDigits[c & 15]);
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
    json.append('"');
    qsizetype copied = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(utf8.sliced(copied, i - copied));
        appendEscape(json, c);
        copied = i + 1;
    }
    json.append(utf8.sliced(copied));
    json.append('"');
}

base::Result<Frame> decodeFrame(QByteArrayView json) {
    const base::Result<QJsonObject> object = base::parseJsonObject(json);
    if (!object)
        return invalidFrame();
    const std::optional<QString> id = nameMember(*object, "id"_L1);
    const QString type = object->value("type"_L1).toString();
    if (!id)
        return invalidFrame();
    if (type == "ACK"_L1)
        return Frame{Frame::Type::Ack, *id, {}};
    const std::optional<QString> data = base::stringMember(*object, "data"_L1);
    if (type != "MESSAGE"_L1 || !data)
        return invalidFrame();
    return Frame{Frame::Type::Message, *id, *data};
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
