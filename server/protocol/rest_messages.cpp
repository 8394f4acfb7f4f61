#include "server/protocol/rest_messages.h"

#include "server/base/json.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/member_reader.h"

#include <algorithm>

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

bool isPrimitive(const QJsonValue& value) { return !value.isObject() && !value.isArray(); }

} // namespace

base::Result<Enqueue> decodeEnqueue(MemberReader reader) {
    Enqueue call;
    call.slug = reader.text("slug"_L1);
    call.assignee = reader.textOr("assignee"_L1, {});
    if (reader.has("params"_L1)) {
        const QJsonObject params = reader.objectOr("params"_L1, {});
        if (!std::all_of(params.begin(), params.end(), isPrimitive))
            reader.reject(u"params"_s);
        call.params = QString::fromUtf8(base::toJson(params));
    }
    if (const QJsonValue meta = reader.any("paramsMeta"_L1); !meta.isUndefined())
        call.paramsMeta = QString::fromUtf8(base::toJson(meta));
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return call;
}

base::Result<QString> decodeDequeue(MemberReader reader) {
    const QString id = reader.text("id"_L1);
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    return id;
}

base::Result<DeclareHost> decodeDeclareHost(MemberReader reader) {
    const QString id = reader.text("httpHostId"_L1);
    // Both are required here, unlike in INITIALIZE_HOST, where their absence has an answer of its own.
    static_cast<void>(reader.text("sdkName"_L1));
    static_cast<void>(reader.text("sdkVersion"_L1));
    base::Result<model::HostDeclaration> declaration = decodeDeclaration(reader);
    if (const base::Status status = reader.status(); !status)
        return base::fail(status.error());
    if (!declaration)
        return base::fail(declaration.error());
    return DeclareHost{id, std::move(*declaration)};
}

} // namespace protocol
