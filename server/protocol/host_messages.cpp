#include "server/protocol/host_messages.h"

#include "server/base/json.h"
#include "server/protocol/envelope.h"
#include "server/protocol/io_schema.h"
#include "server/protocol/member_reader.h"

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

template <class T>
base::Result<T> finish(const MemberReader& reader, T value) {
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return value;
}

std::optional<model::AccessDeclaration> readAccess(MemberReader& reader) {
    const QJsonValue access = reader.any("access"_L1);
    if (access.isUndefined())
        return std::nullopt;
    if (access.toString() == "entire-organization"_L1)
        return model::AccessDeclaration{.entireOrganization = true, .teams = {}};
    MemberReader fields(access);
    model::AccessDeclaration declared;
    const QJsonArray teams = fields.arrayOr("teams"_L1, {});
    for (const QJsonValue& team : teams) {
        if (!team.isString())
            fields.reject(u"teams"_s);
        declared.teams.append(team.toString());
    }
    reader.adopt(fields, u"access"_s);
    return declared;
}

model::ActionDeclaration readAction(MemberReader& reader) {
    model::ActionDeclaration action;
    action.slug = reader.text("slug"_L1);
    action.groupSlug = reader.textOr("groupSlug"_L1, {});
    action.name = reader.textOr("name"_L1, {});
    action.description = reader.textOr("description"_L1, {});
    action.backgroundable = reader.flagOr("backgroundable"_L1, false);
    action.warnOnClose = reader.flagOr("warnOnClose"_L1, true);
    action.unlisted = reader.flagOr("unlisted"_L1, false);
    action.access = readAccess(reader);
    return action;
}

model::PageDeclaration readPage(MemberReader& reader) {
    model::PageDeclaration page;
    page.slug = reader.text("slug"_L1);
    page.name = reader.textOr("name"_L1, {});
    page.description = reader.textOr("description"_L1, {});
    // 0.30 and 0.31 called it hasIndex.
    page.hasHandler = reader.flagOr("hasHandler"_L1, reader.flagOr("hasIndex"_L1, false));
    page.unlisted = reader.flagOr("unlisted"_L1, false);
    page.access = readAccess(reader);
    return page;
}

template <class T, class Read>
QList<T> readList(MemberReader& reader, QLatin1StringView key, Read read) {
    QList<T> list;
    const QJsonArray array = reader.arrayOr(key, {});
    list.reserve(array.size());
    for (const QJsonValue& value : array) {
        MemberReader fields(value);
        list.append(read(fields));
        reader.adopt(fields, u"%1[%2]"_s.arg(key, QString::number(list.size() - 1)));
    }
    return list;
}

// SDKs before named definitions send only slugs.
QList<model::ActionDeclaration> readLegacyNames(MemberReader& reader) {
    QList<model::ActionDeclaration> actions;
    const QJsonArray names = reader.arrayOr("callableActionNames"_L1, {});
    for (const QJsonValue& name : names) {
        if (!name.isString())
            reader.reject(u"callableActionNames"_s);
        model::ActionDeclaration action;
        action.slug = name.toString();
        actions.append(action);
    }
    return actions;
}

model::HostDeclaration readDeclaration(MemberReader& reader) {
    model::HostDeclaration declaration;
    declaration.sdkName = reader.textOr("sdkName"_L1, {});
    declaration.sdkVersion = reader.textOr("sdkVersion"_L1, {});
    declaration.requestId = reader.textOr("requestId"_L1, {});
    declaration.actions = reader.has("actions"_L1)
                              ? readList<model::ActionDeclaration>(reader, "actions"_L1, readAction)
                              : readLegacyNames(reader);
    declaration.pages = readList<model::PageDeclaration>(reader, "groups"_L1, readPage);
    return declaration;
}

model::NotificationDelivery readDelivery(MemberReader& reader) {
    model::NotificationDelivery delivery;
    delivery.to = reader.text("to"_L1);
    if (const std::optional<QString> method = reader.optionalText("method"_L1)) {
        delivery.method = model::fromString<model::NotificationMethod>(*method);
        if (!delivery.method)
            reader.reject(u"method"_s);
    }
    return delivery;
}

QJsonObject toJson(const model::Runner& runner) {
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"email"_s, runner.email},
            {u"firstName"_s, orNull(runner.firstName)},
            {u"lastName"_s, orNull(runner.lastName)},
            {u"role"_s, runner.role},
            {u"teams"_s, QJsonArray::fromStringList(runner.teams)}};
}

void insertParams(QJsonObject& object, const QJsonObject& params, const QJsonValue& meta) {
    object.insert(u"params"_s, params);
    if (!meta.isUndefined() && !meta.isNull())
        object.insert(u"paramsMeta"_s, meta);
}

} // namespace

base::Result<InitializeHost> decodeInitializeHost(MemberReader reader) {
    InitializeHost call;
    call.hasSdk = reader.has("sdkName"_L1) && reader.has("sdkVersion"_L1);
    call.declaration = readDeclaration(reader);
    return finish(reader, std::move(call));
}

base::Result<model::HostDeclaration> decodeDeclaration(MemberReader reader) {
    if (!reader.has("actions"_L1))
        reader.reject(u"actions"_s);
    return finish(reader, readDeclaration(reader));
}

base::Result<SendIoCall> decodeSendIoCall(MemberReader reader) {
    SendIoCall call;
    call.transactionId = reader.text("transactionId"_L1);
    const QString text = reader.text("ioCall"_L1);
    call.skipClientCall = reader.flagOr("skipClientCall"_L1, false);
    if (reader.status())
        call.ioCall = readIoCall(text);
    return finish(reader, std::move(call));
}

base::Result<SendPage> decodeSendPage(MemberReader reader) {
    SendPage call{reader.text("pageKey"_L1), reader.optionalText("page"_L1)};
    return finish(reader, std::move(call));
}

base::Result<SendLoadingCall> decodeSendLoadingCall(MemberReader reader) {
    SendLoadingCall call;
    call.transactionId = reader.text("transactionId"_L1);
    // SDKs before 0.38 call the label "title".
    const QString title = reader.textOr("title"_L1, {});
    call.state.label = reader.textOr("label"_L1, title);
    call.state.description = reader.textOr("description"_L1, {});
    call.state.itemsInQueue = reader.optionalInteger("itemsInQueue"_L1);
    call.state.itemsCompleted = reader.optionalInteger("itemsCompleted"_L1);
    return finish(reader, std::move(call));
}

base::Result<SendLog> decodeSendLog(MemberReader reader) {
    SendLog call;
    call.transactionId = reader.text("transactionId"_L1);
    call.data = reader.text("data"_L1);
    call.index = reader.optionalInteger("index"_L1);
    call.timestamp = reader.optionalInteger("timestamp"_L1);
    return finish(reader, std::move(call));
}

base::Result<SendRedirect> decodeSendRedirect(MemberReader reader) {
    SendRedirect call;
    call.transactionId = reader.text("transactionId"_L1);
    call.redirect.url = reader.textOr("url"_L1, {});
    // "action" is the older name of "route".
    const QString action = reader.textOr("action"_L1, {});
    call.redirect.route = reader.textOr("route"_L1, action);
    call.redirect.params = reader.objectOr("params"_L1, {});
    call.redirect.replace = reader.flagOr("replace"_L1, false);
    call.redirect.download = reader.textOr("download"_L1, {});
    if (call.redirect.url.isEmpty() && call.redirect.route.isEmpty())
        reader.reject(u"url"_s);
    return finish(reader, std::move(call));
}

base::Result<MarkTransactionComplete> decodeMarkTransactionComplete(MemberReader reader) {
    MarkTransactionComplete call{reader.text("transactionId"_L1), reader.optionalText("result"_L1)};
    return finish(reader, std::move(call));
}

base::Result<Notify> decodeNotify(MemberReader reader) {
    Notify call;
    call.transactionId = reader.textOr("transactionId"_L1, {});
    call.message = reader.text("message"_L1);
    call.title = reader.textOr("title"_L1, {});
    call.idempotencyKey = reader.textOr("idempotencyKey"_L1, {});
    call.createdAt = reader.textOr("createdAt"_L1, {});
    if (reader.has("deliveryInstructions"_L1))
        call.deliveries =
            readList<model::NotificationDelivery>(reader, "deliveryInstructions"_L1, readDelivery);
    return finish(reader, std::move(call));
}

QByteArray encodeStartTransaction(const model::StartOrder& order) {
    QJsonObject object{{u"transactionId"_s, order.transactionId},
                       {u"displayResolvesImmediately"_s, order.displayResolvesImmediately},
                       {u"actionName"_s, order.actionSlug},
                       {u"action"_s, QJsonObject{{u"slug"_s, order.actionSlug}, {u"url"_s, order.actionUrl}}},
                       {u"environment"_s, order.environment},
                       {u"user"_s, toJson(order.runner)}};
    insertParams(object, order.params, order.paramsMeta);
    return base::toJson(object);
}

QByteArray encodeIoResponse(const QString& transactionId, const QString& value) {
    QByteArray json("{\"transactionId\":");
    appendJsonString(json, transactionId.toUtf8());
    json.append(",\"value\":");
    appendJsonString(json, value.toUtf8());
    return json.append('}');
}

QByteArray encodeCloseTransaction(const QString& transactionId) {
    return base::toJson(QJsonObject{{u"transactionId"_s, transactionId}});
}

QByteArray encodeOpenPage(const model::PageOrder& order) {
    QJsonObject object{{u"pageKey"_s, order.pageKey},
                       {u"page"_s, QJsonObject{{u"slug"_s, order.pageSlug}}},
                       {u"environment"_s, order.environment},
                       {u"user"_s, toJson(order.runner)}};
    insertParams(object, order.params, order.paramsMeta);
    return base::toJson(object);
}

QByteArray encodeClosePage(const QString& pageKey) {
    return base::toJson(QJsonObject{{u"pageKey"_s, pageKey}});
}

QJsonValue toJson(const std::optional<model::SdkAlert>& alert) {
    if (!alert)
        return QJsonValue::Null;
    QJsonObject object{{u"minSdkVersion"_s, alert->minSdkVersion},
                       {u"severity"_s, QString(model::toString(alert->severity))}};
    if (!alert->message.isEmpty())
        object.insert(u"message"_s, alert->message);
    return object;
}

QByteArray encodeHostRegistration(const model::HostRegistration& registration) {
    return base::toJson(
        QJsonObject{{u"type"_s, u"success"_s},
                    {u"environment"_s, registration.environment},
                    {u"invalidSlugs"_s, QJsonArray::fromStringList(registration.invalidSlugs)},
                    {u"organization"_s, QJsonObject{{u"name"_s, registration.organizationName},
                                                    {u"slug"_s, registration.organizationSlug}}},
                    {u"dashboardUrl"_s, registration.dashboardUrl},
                    {u"sdkAlert"_s, toJson(registration.sdkAlert)},
                    {u"warnings"_s, QJsonArray::fromStringList(registration.warnings)}});
}

QByteArray encodeHostRefusal(const QString& message, const std::optional<model::SdkAlert>& alert) {
    return base::toJson(
        QJsonObject{{u"type"_s, u"error"_s}, {u"message"_s, message}, {u"sdkAlert"_s, toJson(alert)}});
}

} // namespace protocol
