#include "server/protocol/io_schema.h"

#include "server/base/crypto.h"
#include "server/base/json.h"
#include "server/base/json_object_view.h"
#include "server/base/json_reader.h"

#include <utility>

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

// Goes through {id, inputGroupKey, toRender: [{methodName, ...}, ...]}, whose tables may be megabytes. What
// rapidjson calls; false ends the reading.
class IoCallHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, IoCallHandler> {
public:
    explicit IoCallHandler(model::IoCall& call) : m_call(call) {}

    bool Default() { return true; }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }
    bool Key(const char* utf8, rapidjson::SizeType size, bool) {
        if (m_depth == Root)
            m_member = QByteArray(utf8, size);
        else if (m_depth == Element)
            m_isMethodName = QByteArrayView(utf8, size) == "methodName";
        return true;
    }
    bool String(const char* utf8, rapidjson::SizeType size, bool) {
        if (m_depth == Root && m_member == "id")
            m_call.id = QString::fromUtf8(utf8, size);
        else if (m_depth == Root && m_member == "inputGroupKey")
            m_call.inputGroupKey = QString::fromUtf8(utf8, size);
        else if (m_depth == Element && m_isMethodName)
            m_methodName = QByteArray(utf8, size);
        return true;
    }
    bool StartObject() { return ++m_depth <= base::JsonReader::MaxDepth; }
    bool EndObject(rapidjson::SizeType) {
        if (m_depth-- == Element && m_member == "toRender")
            readElement(std::exchange(m_methodName, {}));
        return true;
    }
    bool StartArray() { return StartObject(); }
    bool EndArray(rapidjson::SizeType) { return --m_depth, true; }

private:
    enum Depth { Root = 1, Element = 3 };

    void readElement(const QByteArray& methodName) {
        m_call.needsInput |= !methodName.startsWith("DISPLAY_");
        m_call.asksCredentials |= methodName == "CREDENTIALS";
        m_call.confirmsIdentity |= methodName == "CONFIRM_IDENTITY";
    }

    model::IoCall& m_call;
    int m_depth = 0;
    QByteArray m_member; // Of the root.
    bool m_isMethodName = false;
    QByteArray m_methodName; // Of the current element.
};

std::optional<qint64> gracePeriodOf(QByteArrayView call) {
    const QJsonArray elements =
        base::parseJsonObject(call).value_or(QJsonObject()).value("toRender"_L1).toArray();
    for (const QJsonValue& element : elements) {
        if (element["methodName"_L1] == "CONFIRM_IDENTITY"_L1)
            return base::toInteger(element["props"_L1]["gracePeriodMs"_L1]);
    }
    return std::nullopt;
}

model::IoResponse::Kind kindOf(std::optional<QByteArrayView> text) {
    if (text == "RETURN")
        return model::IoResponse::Kind::Return;
    if (text == "SET_STATE")
        return model::IoResponse::Kind::SetState;
    if (text == "CANCELED")
        return model::IoResponse::Kind::Canceled;
    return model::IoResponse::Kind::Other;
}

bool isListOfFalse(QByteArrayView json) {
    return json.startsWith('[') && json.sliced(1, json.size() - 2).trimmed() == "false";
}

QString textOf(const base::JsonObjectView& object, QByteArrayView name) {
    return QString::fromUtf8(object.text(name).value_or(QByteArrayView()));
}

} // namespace

model::IoCall readIoCall(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    model::IoCall call;
    if (!base::JsonReader(utf8).read(IoCallHandler(call)))
        call = {};
    if (call.confirmsIdentity)
        call.gracePeriodMs = gracePeriodOf(utf8);
    if (call.inputGroupKey.isEmpty())
        call.inputGroupKey = QString::fromLatin1(base::sha256(utf8).toHex());
    call.text = text;
    return call;
}

model::IoResponse readIoResponse(const QString& text) {
    model::IoResponse response;
    response.text = text;
    const QByteArray utf8 = text.toUtf8();
    const std::optional<base::JsonObjectView> object = base::JsonObjectView::of(utf8);
    if (!object)
        return response;
    response.id = textOf(*object, "id");
    response.inputGroupKey = textOf(*object, "inputGroupKey");
    response.kind = kindOf(object->text("kind"));
    response.declines = isListOfFalse(object->json("values").value_or(QByteArrayView()));
    return response;
}

QString canceledResponse(const QString& transactionId, const model::IoCall& call) {
    return QString::fromUtf8(base::toJson(QJsonObject{{u"id"_s, call.id},
                                                      {u"inputGroupKey"_s, call.inputGroupKey},
                                                      {u"transactionId"_s, transactionId},
                                                      {u"kind"_s, u"CANCELED"_s},
                                                      {u"values"_s, QJsonArray()}}));
}

} // namespace protocol
