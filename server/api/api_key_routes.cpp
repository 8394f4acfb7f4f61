#include "server/api/api_key_routes.h"

#include "server/api/account_shapes.h"
#include "server/api/body_reader.h"
#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::ApiKeyService;
using services::MemberIdentity;
using services::Services;
using Entries = base::Result<QList<store::ApiKeyEntry>>;

namespace {

bool includesDeleted(const Call& call) { return call.query(u"includeDeleted") == u"true"; }

base::Result<Answer> listAnswer(const Entries& entries) {
    if (!entries)
        return base::fail(entries.error());
    QJsonArray array;
    for (const store::ApiKeyEntry& entry : *entries)
        array.append(apiKeyShape(entry));
    return Answer::list(array);
}

QJsonObject keyAnswer(const services::IssuedKey& key) {
    return {{u"apiKey"_s, apiKeyShape(key.entry)}, {u"token"_s, key.text}};
}

base::Result<Answer> list(Services& services, const MemberIdentity& who, const Call& call) {
    const QString scope = call.query(u"scope");
    if (scope == u"all")
        return listAnswer(services.accounts.apiKeys.listAll(who, includesDeleted(call)));
    if (scope.isEmpty() || scope == u"mine")
        return listAnswer(services.accounts.apiKeys.listOwn(who, includesDeleted(call)));
    return base::fail(base::Code::InvalidArgument, u"scope must be \"mine\" or \"all\"."_s,
                      "invalid_parameter");
}

base::Result<Answer> listOfMember(Services& services, const MemberIdentity& who, const Call& call) {
    return listAnswer(services.accounts.apiKeys.listOfMember(who, call.param(u"id"), includesDeleted(call)));
}

base::Result<Answer> create(Services& services, const MemberIdentity& who, const Call& call) {
    BodyReader body(call.body);
    const ApiKeyService::LiveKey draft{body.optionalText(u"label"_s, BodyReader::LabelLength),
                                       body.text(u"environmentId"_s), body.time(u"expiresAt"_s)};
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    const auto key = services.accounts.apiKeys.createLive(who, visitorOf(call.request), draft);
    return key ? base::Result<Answer>(Answer::created(keyAnswer(*key))) : base::fail(key.error());
}

base::Result<Answer> development(Services& services, const MemberIdentity& who, const Call&) {
    const auto key = services.accounts.apiKeys.development(who);
    return key ? base::Result<Answer>(Answer::ok(keyAnswer(*key))) : base::fail(key.error());
}

base::Result<Answer> obtainDevelopment(Services& services, const MemberIdentity& who, const Call& call) {
    BodyReader body(call.body);
    const bool regenerate = body.flag(u"regenerate"_s);
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    const auto obtained =
        services.accounts.apiKeys.obtainDevelopment(who, visitorOf(call.request), regenerate);
    if (!obtained)
        return base::fail(obtained.error());
    return obtained->isNew ? Answer::created(keyAnswer(obtained->key)) : Answer::ok(keyAnswer(obtained->key));
}

base::Result<Answer> remove(Services& services, const MemberIdentity& who, const Call& call) {
    return services.accounts.apiKeys.remove(who, visitorOf(call.request), call.param(u"id")).map([] {
        return Answer::none();
    });
}

} // namespace

void bindApiKeys(Endpoints& endpoints) {
    endpoints.member(http::Method::Get, "/orgs/{org}/api-keys", list);
    endpoints.member(http::Method::Post, "/orgs/{org}/api-keys", create);
    endpoints.member(http::Method::Get, "/orgs/{org}/api-keys/development", development);
    endpoints.member(http::Method::Post, "/orgs/{org}/api-keys/development", obtainDevelopment);
    endpoints.member(http::Method::Delete, "/orgs/{org}/api-keys/{id}", remove);
    endpoints.member(http::Method::Get, "/orgs/{org}/members/{id}/api-keys", listOfMember);
}

} // namespace api
