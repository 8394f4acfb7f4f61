#include "server/protocol/io_schema.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

void readElement(const QJsonObject& element, model::IoCall& call) {
    const QString method = element.value("methodName"_L1).toString();
    if (!method.startsWith("DISPLAY_"_L1))
        call.needsInput = true;
    if (method == "CREDENTIALS"_L1)
        call.asksCredentials = true;
    if (method == "CONFIRM_IDENTITY"_L1) {
        call.confirmsIdentity = true;
        call.gracePeriodMs = base::integerMember(element.value("props"_L1).toObject(), "gracePeriodMs"_L1);
    }
}

model::IoResponse::Kind kindOf(const QString& text) {
    if (text == "RETURN"_L1)
        return model::IoResponse::Kind::Return;
    if (text == "SET_STATE"_L1)
        return model::IoResponse::Kind::SetState;
    if (text == "CANCELED"_L1)
        return model::IoResponse::Kind::Canceled;
    return model::IoResponse::Kind::Other;
}

} // namespace

model::IoCall readIoCall(const QString& text) {
    model::IoCall call;
    call.text = text;
    const QByteArray utf8 = text.toUtf8();
    const base::Result<QJsonObject> object = base::parseJsonObject(utf8);
    if (object) {
        call.id = object->value("id"_L1).toString();
        call.inputGroupKey = object->value("inputGroupKey"_L1).toString();
        const QJsonArray elements = object->value("toRender"_L1).toArray();
        for (const QJsonValue& element : elements)
            readElement(element.toObject(), call);
    }
    if (call.inputGroupKey.isEmpty())
        call.inputGroupKey = QString::fromLatin1(base::sha256(utf8).toHex());
    return call;
}

model::IoResponse readIoResponse(const QString& text) {
    model::IoResponse response;
    response.text = text;
    const base::Result<QJsonObject> object = base::parseJsonObject(text.toUtf8());
    if (!object)
        return response;
    response.id = object->value("id"_L1).toString();
    response.inputGroupKey = object->value("inputGroupKey"_L1).toString();
    response.kind = kindOf(object->value("kind"_L1).toString());
    const QJsonArray values = object->value("values"_L1).toArray();
    response.declines = values.size() == 1 && values.at(0).isBool() && !values.at(0).toBool();
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
