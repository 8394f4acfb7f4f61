#include "tests/support/run_stage.h"

#include "server/base/id.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

void require(const base::Status& status) {
    if (!status)
        qFatal("%ls / %ls", qUtf16Printable(status.error().message), qUtf16Printable(status.error().detail));
}

model::HostDeclaration declaration(const QString& sdkVersion) {
    model::ActionDeclaration ask;
    ask.slug = u"ask"_s;
    model::ActionDeclaration later;
    later.slug = u"later"_s;
    later.backgroundable = true;
    model::PageDeclaration people;
    people.slug = u"people"_s;
    people.hasHandler = true;
    return {u"@interval/sdk"_s, sdkVersion, {}, {ask, later}, {people}};
}

} // namespace

RunStage::RunStage(store::Database& database, store::Stores& stores, Kind kind,
                   const services::Settings& settings)
    : test(database, settings), m_stores(stores) {
    Sample sample(stores);
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.member(u"acme"_s, u"bob"_s);
    const auto usage =
        kind == Kind::Live ? model::UsageEnvironment::Production : model::UsageEnvironment::Development;
    const model::ApiKey key = sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s, usage);
    const QString slug = kind == Kind::Live ? u"production"_s : u"development"_s;
    m_key = {key.id, u"ada"_s, u"acme"_s, u"ACME"_s, u"acme"_s, key.environmentId, slug, usage};
}

void RunStage::registerHost(Connection connection, const QString& instanceId, const QString& sdkVersion) {
    peers.open.insert(connection);
    const auto registered =
        services.hosts.registerHost(connection, m_key, instanceId, declaration(sdkVersion));
    if (!registered || !*registered)
        qFatal("A host could not register.");
}

void RunStage::closeHost(Connection connection, bool orderly) {
    peers.open.remove(connection);
    services.hosts.connectionClosed(connection, orderly);
}

void RunStage::registerTab(Connection connection, const QString& clientId, const QString& userId) {
    peers.open.insert(connection);
    services.clients.registerClient({connection, clientId, userId, u"session"_s, u"acme"_s});
}

void RunStage::closeTab(Connection connection) {
    peers.open.remove(connection);
    services.clients.connectionClosed(connection);
}

QString RunStage::start(const QString& slug, const QString& userId) {
    services::RunStarter::Request request;
    request.mode = m_key.isDevelopment() ? services::CatalogService::Mode::Console
                                         : services::CatalogService::Mode::Live;
    request.slug = slug;
    QString id;
    services.runStarter.start(test.memberOf(userId, u"acme"_s), request,
                              [&id](const base::Result<services::RunStarter::Begun>& started) {
                                  if (started)
                                      id = started->entry.transaction.id;
                              });
    return id;
}

bool RunStage::connect(Connection tab, const QString& id) {
    return services.clientRuns.connect(tab, id, {}).value_or(false);
}

bool RunStage::leave(Connection tab, const QString& id) {
    bool left = false;
    services.clientRuns.leave(tab, id, [&left](bool done) { left = done; });
    return left;
}

bool RunStage::respond(Connection tab, const QString& id, const QString& callId,
                       model::IoResponse::Kind kind) {
    bool delivered = false;
    services.clientRuns.respond(tab, id, {u"answer"_s, callId, u"group-"_s + callId, kind, false},
                                [&delivered](bool done) { delivered = done; });
    return delivered;
}

bool RunStage::ask(Connection host, const QString& id, const QString& callId, bool needsInput) {
    model::IoCall call;
    call.text = callId;
    call.id = callId;
    call.inputGroupKey = u"group-"_s + callId;
    call.needsInput = needsInput;
    return services.hostRuns.sendIoCall(host, id, call, false).has_value();
}

bool RunStage::complete(Connection host, const QString& id, const QString& result) {
    return services.hostRuns.complete(host, id, result).has_value();
}

model::Transaction RunStage::row(const QString& id) {
    require(services.flush());
    const auto row = m_stores.transactions.byId(id);
    if (!row)
        qFatal("%ls", qUtf16Printable(row.error().detail));
    return row->value_or(model::Transaction());
}

QString RunStage::status(const QString& id) {
    const model::Transaction transaction = row(id);
    if (transaction.id.isEmpty())
        return u"DELETED"_s;
    QString text = model::toString(transaction.status);
    if (transaction.resultStatus)
        text += u' ' + model::toString(*transaction.resultStatus);
    return text;
}

} // namespace support
