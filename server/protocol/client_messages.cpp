#include "server/protocol/client_messages.h"

#include "server/base/json.h"
#include "server/protocol/envelope.h"
#include "server/protocol/io_schema.h"
#include "server/protocol/member_reader.h"

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

// {"<first>":<id>,"<second>":<text>} without a document object in between, because `text` may be megabytes.
QByteArray pair(QByteArrayView first, const QString& id, QByteArrayView second, const QString& text) {
    QByteArray json;
    json.append('{');
    appendJsonString(json, first);
    json.append(':');
    appendJsonString(json, id.toUtf8());
    json.append(',');
    appendJsonString(json, second);
    json.append(':');
    appendJsonString(json, text.toUtf8());
    return json;
}

QJsonObject toJson(const model::NotificationDelivery& delivery) {
    QJsonObject object{{u"to"_s, delivery.to}};
    if (delivery.method)
        object.insert(u"method"_s, QString(model::toString(*delivery.method)));
    return object;
}

} // namespace

base::Result<ConnectToTransaction> decodeConnectToTransaction(MemberReader reader) {
    ConnectToTransaction call{reader.text("transactionId"_L1), reader.objectOr("params"_L1, {})};
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return call;
}

base::Result<RespondToIoCall> decodeRespondToIoCall(MemberReader reader) {
    const QString transactionId = reader.text("transactionId"_L1);
    const QString text = reader.text("ioResponse"_L1);
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return RespondToIoCall{transactionId, readIoResponse(text)};
}

base::Result<RequestPage> decodeRequestPage(MemberReader reader) {
    RequestPage call;
    call.pageKey = reader.text("pageKey"_L1);
    call.pageSlug = reader.text("pageSlug"_L1);
    const QString mode = reader.text("actionMode"_L1);
    if (mode != "live"_L1 && mode != "console"_L1)
        reader.reject(u"actionMode"_s);
    call.console = mode == "console"_L1;
    call.environmentId = reader.text("organizationEnvironmentId"_L1);
    call.params = reader.objectOr("params"_L1, {});
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return call;
}

base::Result<QString> decodeTransactionId(MemberReader reader) {
    const QString id = reader.text("transactionId"_L1);
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return id;
}

base::Result<QString> decodePageKey(MemberReader reader) {
    const QString key = reader.text("pageKey"_L1);
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return key;
}

QByteArray encodeRender(const QString& transactionId, const QString& ioCall) {
    return pair("transactionId", transactionId, "toRender", ioCall).append('}');
}

QByteArray encodeLoadingState(const QString& transactionId, const model::LoadingState& state) {
    QJsonObject object{{u"transactionId"_s, transactionId}};
    if (!state.label.isEmpty())
        object.insert(u"label"_s, state.label);
    if (!state.description.isEmpty())
        object.insert(u"description"_s, state.description);
    if (state.itemsInQueue)
        object.insert(u"itemsInQueue"_s, *state.itemsInQueue);
    if (state.itemsCompleted)
        object.insert(u"itemsCompleted"_s, *state.itemsCompleted);
    return base::toJson(object);
}

QByteArray encodeLog(const model::TransactionLog& line) {
    return pair("transactionId", line.transactionId, "data", line.data)
        .append(",\"index\":" + QByteArray::number(line.index))
        .append(",\"timestamp\":" + QByteArray::number(line.createdAt))
        .append('}');
}

QByteArray encodeNotify(const model::Notification& notification) {
    QJsonArray deliveries;
    for (const model::NotificationDelivery& delivery : notification.deliveries)
        deliveries.append(toJson(delivery));
    QJsonObject object{{u"transactionId"_s, notification.transactionId},
                       {u"message"_s, notification.message},
                       {u"deliveries"_s, deliveries}};
    if (!notification.title.isEmpty())
        object.insert(u"title"_s, notification.title);
    if (!notification.idempotencyKey.isEmpty())
        object.insert(u"idempotencyKey"_s, notification.idempotencyKey);
    return base::toJson(object);
}

QByteArray encodeRedirect(const QString& transactionId, const model::Redirect& redirect) {
    QJsonObject object = model::toJson(redirect);
    object.insert(u"transactionId"_s, transactionId);
    return base::toJson(object);
}

QByteArray encodeRenderPage(const QString& pageKey, const std::optional<QString>& page,
                            const QString& hostInstanceId) {
    QByteArray json = pair("pageKey", pageKey, "hostInstanceId", hostInstanceId);
    if (page) {
        json.append(",\"page\":");
        appendJsonString(json, page->toUtf8());
    }
    return json.append('}');
}

QByteArray encodeTransactionCompleted(const QString& transactionId, model::ResultStatus status,
                                      const std::optional<QString>& result) {
    QByteArray json = pair("transactionId", transactionId, "resultStatus", QString(model::toString(status)));
    if (result) {
        json.append(",\"result\":");
        appendJsonString(json, result->toUtf8());
    }
    return json.append('}');
}

QByteArray encodeTransactionId(const QString& transactionId) {
    return base::toJson(QJsonObject{{u"transactionId"_s, transactionId}});
}

QByteArray encodeChanged(const model::Scope& scope, const QStringList& topics) {
    return base::toJson(QJsonObject{{u"topics"_s, QJsonArray::fromStringList(topics)},
                                    {u"mode"_s, scope.isLive() ? u"live"_s : u"console"_s},
                                    {u"environmentId"_s, scope.environmentId}});
}

QByteArray encodeResponseRefused(const QString& transactionId, const QString& inputGroupKey,
                                 const QString& message) {
    return base::toJson(QJsonObject{
        {u"transactionId"_s, transactionId}, {u"inputGroupKey"_s, inputGroupKey}, {u"message"_s, message}});
}

QByteArray encodeRequestPageSuccess(const QString& pageKey) {
    return base::toJson(QJsonObject{{u"type"_s, u"SUCCESS"_s}, {u"pageKey"_s, pageKey}});
}

QByteArray encodeRequestPageError(const QString& message) {
    QJsonObject object{{u"type"_s, u"ERROR"_s}};
    if (!message.isEmpty())
        object.insert(u"message"_s, message);
    return base::toJson(object);
}

} // namespace protocol
