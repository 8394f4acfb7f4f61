#include "tests/unit/protocol/decoded.h"

#include "server/base/json.h"
#include "server/protocol/client_messages.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/rest_messages.h"

#include <QMap>

namespace golden {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(std::optional<qint64> number) {
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue parsedOrNull(const QString& json) {
    return json.isEmpty() ? QJsonValue(QJsonValue::Null) : base::parseJson(json.toUtf8()).value_or(json);
}

QJsonValue toJson(const std::optional<model::AccessDeclaration>& access) {
    if (!access)
        return QJsonValue::Null;
    if (access->entireOrganization)
        return u"entire-organization"_s;
    return QJsonObject{{u"teams"_s, QJsonArray::fromStringList(access->teams)}};
}

QJsonObject toJson(const model::ActionDeclaration& action) {
    return {{u"slug"_s, action.slug},
            {u"groupSlug"_s, action.groupSlug},
            {u"name"_s, action.name},
            {u"description"_s, action.description},
            {u"backgroundable"_s, action.backgroundable},
            {u"warnOnClose"_s, action.warnOnClose},
            {u"unlisted"_s, action.unlisted},
            {u"access"_s, toJson(action.access)}};
}

QJsonObject toJson(const model::PageDeclaration& page) {
    return {{u"slug"_s, page.slug},
            {u"name"_s, page.name},
            {u"description"_s, page.description},
            {u"hasHandler"_s, page.hasHandler},
            {u"unlisted"_s, page.unlisted},
            {u"access"_s, toJson(page.access)}};
}

QJsonObject toJson(const model::NotificationDelivery& delivery) {
    return {{u"to"_s, delivery.to},
            {u"method"_s, delivery.method ? QJsonValue(QString(model::toString(*delivery.method)))
                                          : QJsonValue(QJsonValue::Null)}};
}

template <class T>
QJsonArray toJson(const QList<T>& list) {
    QJsonArray array;
    for (const T& item : list)
        array.append(toJson(item));
    return array;
}

QJsonObject toJson(const model::HostDeclaration& declaration) {
    return {{u"sdkName"_s, declaration.sdkName},
            {u"sdkVersion"_s, declaration.sdkVersion},
            {u"requestId"_s, declaration.requestId},
            {u"actions"_s, toJson(declaration.actions)},
            {u"pages"_s, toJson(declaration.pages)}};
}

QLatin1StringView toString(model::IoResponse::Kind kind) {
    switch (kind) {
    case model::IoResponse::Kind::Return:
        return "RETURN"_L1;
    case model::IoResponse::Kind::SetState:
        return "SET_STATE"_L1;
    case model::IoResponse::Kind::Canceled:
        return "CANCELED"_L1;
    case model::IoResponse::Kind::Other:
        return "OTHER"_L1;
    }
    Q_UNREACHABLE();
}

QJsonValue describe(const protocol::InitializeHost& call, const QJsonValue&) {
    QJsonObject object = toJson(call.declaration);
    object.insert(u"hasSdk"_s, call.hasSdk);
    return object;
}

QJsonValue describe(const protocol::SendIoCall& call, const QJsonValue& inputs) {
    const QJsonObject ioCall{{u"id"_s, call.ioCall.id},
                             {u"inputGroupKey"_s, call.ioCall.inputGroupKey},
                             {u"needsInput"_s, call.ioCall.needsInput},
                             {u"asksCredentials"_s, call.ioCall.asksCredentials},
                             {u"confirmsIdentity"_s, call.ioCall.confirmsIdentity},
                             {u"gracePeriodMs"_s, orNull(call.ioCall.gracePeriodMs)},
                             {u"textUnchanged"_s, call.ioCall.text == inputs["ioCall"_L1].toString()}};
    return QJsonObject{{u"transactionId"_s, call.transactionId},
                       {u"skipClientCall"_s, call.skipClientCall},
                       {u"ioCall"_s, ioCall}};
}

QJsonValue describe(const protocol::SendPage& call, const QJsonValue&) {
    return QJsonObject{{u"pageKey"_s, call.pageKey}, {u"page"_s, base::orNull(call.page)}};
}

QJsonValue describe(const protocol::SendLoadingCall& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId},
                       {u"label"_s, call.state.label},
                       {u"description"_s, call.state.description},
                       {u"itemsInQueue"_s, orNull(call.state.itemsInQueue)},
                       {u"itemsCompleted"_s, orNull(call.state.itemsCompleted)}};
}

QJsonValue describe(const protocol::SendLog& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId},
                       {u"data"_s, call.data},
                       {u"index"_s, orNull(call.index)},
                       {u"timestamp"_s, orNull(call.timestamp)}};
}

QJsonValue describe(const protocol::SendRedirect& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId},
                       {u"redirect"_s, model::toJson(call.redirect)}};
}

QJsonValue describe(const protocol::MarkTransactionComplete& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId}, {u"result"_s, base::orNull(call.result)}};
}

QJsonValue describe(const protocol::Notify& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId},
                       {u"message"_s, call.message},
                       {u"title"_s, call.title},
                       {u"idempotencyKey"_s, call.idempotencyKey},
                       {u"createdAt"_s, call.createdAt},
                       {u"deliveries"_s, call.deliveries ? QJsonValue(toJson(*call.deliveries))
                                                         : QJsonValue(QJsonValue::Null)}};
}

QJsonValue describe(const protocol::ConnectToTransaction& call, const QJsonValue&) {
    return QJsonObject{{u"transactionId"_s, call.transactionId}, {u"params"_s, call.params}};
}

QJsonValue describe(const protocol::RespondToIoCall& call, const QJsonValue& inputs) {
    const QJsonObject response{
        {u"id"_s, call.response.id},
        {u"inputGroupKey"_s, call.response.inputGroupKey},
        {u"kind"_s, QString(toString(call.response.kind))},
        {u"declines"_s, call.response.declines},
        {u"textUnchanged"_s, call.response.text == inputs["ioResponse"_L1].toString()}};
    return QJsonObject{{u"transactionId"_s, call.transactionId}, {u"response"_s, response}};
}

QJsonValue describe(const protocol::RequestPage& call, const QJsonValue&) {
    return QJsonObject{{u"pageKey"_s, call.pageKey},
                       {u"pageSlug"_s, call.pageSlug},
                       {u"console"_s, call.console},
                       {u"environmentId"_s, call.environmentId},
                       {u"params"_s, call.params}};
}

QJsonValue describe(const protocol::Enqueue& call, const QJsonValue&) {
    return QJsonObject{{u"slug"_s, call.slug},
                       {u"assignee"_s, call.assignee},
                       {u"params"_s, parsedOrNull(call.params)},
                       {u"paramsMeta"_s, parsedOrNull(call.paramsMeta)}};
}

QJsonValue describe(const protocol::DeclareHost& call, const QJsonValue&) {
    QJsonObject object = toJson(call.declaration);
    object.insert(u"httpHostId"_s, call.httpHostId);
    return object;
}

// Turns a decoder of server/protocol into one whose result is JSON.
template <class T>
Decode described(base::Result<T> (*decode)(protocol::MemberReader)) {
    return [decode](const QJsonValue& inputs) {
        return decode(inputs).map([&](const T& call) { return describe(call, inputs); });
    };
}

Decode idNamed(const QString& key, base::Result<QString> (*decode)(protocol::MemberReader)) {
    return [key, decode](const QJsonValue& inputs) {
        return decode(inputs).map([&](const QString& id) { return QJsonValue(QJsonObject{{key, id}}); });
    };
}

} // namespace

Decode hostDecoder(const QString& method) {
    static const QMap<QString, Decode> decoders{
        {u"INITIALIZE_HOST"_s, described(protocol::decodeInitializeHost)},
        {u"SEND_IO_CALL"_s, described(protocol::decodeSendIoCall)},
        {u"SEND_PAGE"_s, described(protocol::decodeSendPage)},
        {u"SEND_LOADING_CALL"_s, described(protocol::decodeSendLoadingCall)},
        {u"SEND_LOG"_s, described(protocol::decodeSendLog)},
        {u"SEND_REDIRECT"_s, described(protocol::decodeSendRedirect)},
        {u"MARK_TRANSACTION_COMPLETE"_s, described(protocol::decodeMarkTransactionComplete)},
        {u"NOTIFY"_s, described(protocol::decodeNotify)},
    };
    return decoders.value(method);
}

Decode clientDecoder(const QString& method) {
    static const QMap<QString, Decode> decoders{
        {u"CONNECT_TO_TRANSACTION_AS_CLIENT"_s, described(protocol::decodeConnectToTransaction)},
        {u"RESPOND_TO_IO_CALL"_s, described(protocol::decodeRespondToIoCall)},
        {u"REQUEST_PAGE"_s, described(protocol::decodeRequestPage)},
        {u"LEAVE_TRANSACTION"_s, idNamed(u"transactionId"_s, protocol::decodeTransactionId)},
        {u"LEAVE_PAGE"_s, idNamed(u"pageKey"_s, protocol::decodePageKey)},
    };
    return decoders.value(method);
}

Decode restDecoder(const QString& endpoint) {
    static const QMap<QString, Decode> decoders{
        {u"/api/actions/enqueue"_s, described(protocol::decodeEnqueue)},
        {u"/api/actions/dequeue"_s, idNamed(u"id"_s, protocol::decodeDequeue)},
        {u"/api/notify"_s, described(protocol::decodeNotify)},
        {u"/api/hosts/declare"_s, described(protocol::decodeDeclareHost)},
    };
    const Decode decode = decoders.value(endpoint);
    if (!decode)
        qFatal("No decoder for %s.", qPrintable(endpoint));
    return decode;
}

} // namespace golden
