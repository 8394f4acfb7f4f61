#include "tests/unit/protocol/encoded.h"

#include "server/base/json.h"
#include "server/protocol/client_messages.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/io_schema.h"

#include <QMap>

#include <functional>

namespace golden {

using namespace Qt::StringLiterals;

namespace {

using Encode = std::function<QByteArray(const QJsonObject& from)>;

QString text(const QJsonObject& from, QLatin1StringView key) { return from.value(key).toString(); }

QStringList texts(const QJsonObject& from, QLatin1StringView key) {
    return from.value(key).toVariant().toStringList();
}

model::Runner runner(const QJsonObject& from) {
    const QJsonObject runner = from.value("runner"_L1).toObject();
    return {text(runner, "email"_L1), text(runner, "firstName"_L1), text(runner, "lastName"_L1),
            text(runner, "role"_L1), texts(runner, "teams"_L1)};
}

std::optional<model::SdkAlert> sdkAlert(const QJsonObject& from) {
    if (!base::isPresent(from, "sdkAlert"_L1))
        return std::nullopt;
    const QJsonObject alert = from.value("sdkAlert"_L1).toObject();
    return model::SdkAlert{.sdkName = u"@interval/sdk"_s,
                           .minSdkVersion = text(alert, "minSdkVersion"_L1),
                           .severity = model::fromString<model::SdkAlertSeverity>(text(alert, "severity"_L1))
                                           .value_or(model::SdkAlertSeverity::Info),
                           .message = text(alert, "message"_L1)};
}

QByteArray startTransaction(const QJsonObject& from) {
    return protocol::encodeStartTransaction(
        {.transactionId = text(from, "transactionId"_L1),
         .displayResolvesImmediately = from.value("displayResolvesImmediately"_L1).toBool(),
         .actionSlug = text(from, "actionSlug"_L1),
         .actionUrl = text(from, "actionUrl"_L1),
         .environment = text(from, "environment"_L1),
         .runner = runner(from),
         .params = from.value("params"_L1).toObject(),
         .paramsMeta = from.value("paramsMeta"_L1)});
}

QByteArray openPage(const QJsonObject& from) {
    return protocol::encodeOpenPage({.pageKey = text(from, "pageKey"_L1),
                                     .pageSlug = text(from, "pageSlug"_L1),
                                     .environment = text(from, "environment"_L1),
                                     .runner = runner(from),
                                     .params = from.value("params"_L1).toObject(),
                                     .paramsMeta = from.value("paramsMeta"_L1)});
}

QByteArray ioResponse(const QJsonObject& from) {
    const QString transactionId = text(from, "transactionId"_L1);
    if (!base::isPresent(from, "canceled"_L1))
        return protocol::encodeIoResponse(transactionId, text(from, "value"_L1));
    const QJsonObject canceled = from.value("canceled"_L1).toObject();
    model::IoCall call;
    call.id = text(canceled, "id"_L1);
    call.inputGroupKey = text(canceled, "inputGroupKey"_L1);
    return protocol::encodeIoResponse(transactionId, protocol::canceledResponse(transactionId, call));
}

QByteArray initializeHostAnswer(const QJsonObject& from) {
    if (base::isPresent(from, "refusal"_L1)) {
        const QJsonObject refusal = from.value("refusal"_L1).toObject();
        return protocol::encodeHostRefusal(text(refusal, "message"_L1), sdkAlert(refusal));
    }
    const QJsonObject registration = from.value("registration"_L1).toObject();
    return protocol::encodeHostRegistration({.environment = text(registration, "environment"_L1),
                                             .invalidSlugs = texts(registration, "invalidSlugs"_L1),
                                             .organizationName = text(registration, "organizationName"_L1),
                                             .organizationSlug = text(registration, "organizationSlug"_L1),
                                             .dashboardUrl = text(registration, "dashboardUrl"_L1),
                                             .sdkAlert = sdkAlert(registration),
                                             .warnings = texts(registration, "warnings"_L1)});
}

QByteArray loadingState(const QJsonObject& from) {
    return protocol::encodeLoadingState(text(from, "transactionId"_L1),
                                        {.label = text(from, "label"_L1),
                                         .description = text(from, "description"_L1),
                                         .itemsInQueue = base::integerMember(from, "itemsInQueue"_L1),
                                         .itemsCompleted = base::integerMember(from, "itemsCompleted"_L1)});
}

QByteArray log(const QJsonObject& from) {
    return protocol::encodeLog({.transactionId = text(from, "transactionId"_L1),
                                .index = from.value("index"_L1).toInteger(),
                                .data = text(from, "data"_L1),
                                .createdAt = from.value("createdAt"_L1).toInteger()});
}

QByteArray notify(const QJsonObject& from) {
    model::Notification notification;
    notification.transactionId = text(from, "transactionId"_L1);
    notification.message = text(from, "message"_L1);
    notification.title = text(from, "title"_L1);
    notification.idempotencyKey = text(from, "idempotencyKey"_L1);
    const QJsonArray deliveries = from.value("deliveries"_L1).toArray();
    for (const QJsonValue& value : deliveries) {
        model::NotificationDelivery delivery;
        delivery.to = value["to"_L1].toString();
        delivery.method = model::fromString<model::NotificationMethod>(value["method"_L1].toString());
        notification.deliveries.append(delivery);
    }
    return protocol::encodeNotify(notification);
}

QByteArray transactionCompleted(const QJsonObject& from) {
    const auto status = model::fromString<model::ResultStatus>(text(from, "status"_L1));
    return protocol::encodeTransactionCompleted(text(from, "transactionId"_L1), status.value(),
                                                base::stringMember(from, "result"_L1));
}

QByteArray requestPageAnswer(const QJsonObject& from) {
    return from.contains("pageKey"_L1) ? protocol::encodeRequestPageSuccess(text(from, "pageKey"_L1))
                                       : protocol::encodeRequestPageError(text(from, "message"_L1));
}

QByteArray transactionId(const QJsonObject& from) {
    return protocol::encodeTransactionId(text(from, "transactionId"_L1));
}

QByteArray encode(const QMap<QString, Encode>& encoders, const QString& method, const QJsonObject& from) {
    const Encode encode = encoders.value(method);
    if (!encode)
        qFatal("No encoder for %s.", qPrintable(method));
    return encode(from);
}

} // namespace

QByteArray encodeToHost(const QString& method, const QJsonObject& from) {
    static const QMap<QString, Encode> encoders{
        {u"START_TRANSACTION"_s, startTransaction},
        {u"IO_RESPONSE"_s, ioResponse},
        {u"CLOSE_TRANSACTION"_s,
         [](const QJsonObject& object) {
             return protocol::encodeCloseTransaction(text(object, "transactionId"_L1));
         }},
        {u"OPEN_PAGE"_s, openPage},
        {u"CLOSE_PAGE"_s,
         [](const QJsonObject& object) { return protocol::encodeClosePage(text(object, "pageKey"_L1)); }},
        {u"INITIALIZE_HOST"_s, initializeHostAnswer},
    };
    return encode(encoders, method, from);
}

QByteArray encodeToClient(const QString& method, const QJsonObject& from) {
    static const QMap<QString, Encode> encoders{
        {u"RENDER"_s,
         [](const QJsonObject& object) {
             return protocol::encodeRender(text(object, "transactionId"_L1), text(object, "ioCall"_L1));
         }},
        {u"LOADING_STATE"_s, loadingState},
        {u"LOG"_s, log},
        {u"NOTIFY"_s, notify},
        {u"REDIRECT"_s,
         [](const QJsonObject& object) {
             return protocol::encodeRedirect(text(object, "transactionId"_L1),
                                             model::redirectFromJson(object.value("redirect"_L1).toObject()));
         }},
        {u"RENDER_PAGE"_s,
         [](const QJsonObject& object) {
             return protocol::encodeRenderPage(text(object, "pageKey"_L1),
                                               base::stringMember(object, "page"_L1),
                                               text(object, "hostInstanceId"_L1));
         }},
        {u"TRANSACTION_COMPLETED"_s, transactionCompleted},
        {u"CLIENT_USURPED"_s, transactionId},
        {u"HOST_CLOSED_UNEXPECTEDLY"_s, transactionId},
        {u"HOST_RECONNECTED"_s, transactionId},
        {u"CHANGED"_s,
         [](const QJsonObject& object) {
             return protocol::encodeChanged(
                 {{}, text(object, "environmentId"_L1), text(object, "developerId"_L1)},
                 texts(object, "topics"_L1));
         }},
        {u"RESPONSE_REFUSED"_s,
         [](const QJsonObject& object) {
             return protocol::encodeResponseRefused(text(object, "transactionId"_L1),
                                                    text(object, "inputGroupKey"_L1),
                                                    text(object, "message"_L1));
         }},
        {u"REQUEST_PAGE"_s, requestPageAnswer},
    };
    return encode(encoders, method, from);
}

} // namespace golden
