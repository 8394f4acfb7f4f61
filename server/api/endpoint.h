#pragma once

#include "server/api/cookies.h"
#include "server/api/origin_policy.h"
#include "server/base/embedded_json.h"
#include "server/core.h"
#include "server/http/router.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace api {

// A request to /api/v1 with its JSON body, copied for the thread that works on it.
struct Call {
    http::Request request;
    QJsonObject body; // Empty when the request has none.

    [[nodiscard]] QString param(QStringView name) const { return request.params.value(name); }
    [[nodiscard]] QString query(QStringView name) const { return request.query.value(name); }
};

// What a route answers; becomes JSON on the net thread.
struct Answer {
    int status = 200;
    QJsonValue body = QJsonValue::Undefined; // Undefined: none, as for 204.
    QList<http::Headers::Field> headers;
    base::EmbeddedJson embedded; // What the body has in the words of others.

    [[nodiscard]] static Answer ok(QJsonObject object) { return {200, std::move(object), {}, {}}; }
    [[nodiscard]] static Answer created(QJsonObject object) { return {201, std::move(object), {}, {}}; }
    [[nodiscard]] static Answer none(int status = 204) { return {status, QJsonValue::Undefined, {}, {}}; }
    // The envelope of lists (spec/accounts.md §8.1 "Pagination").
    [[nodiscard]] static Answer list(const QJsonArray& data, const QString& nextCursor = {},
                                     const QString& prevCursor = {});
};

// Makes routes of functions that work on the core thread. Everything that routes have in common is here: JSON
// and media types, Origin and CSRF token, session and membership, problem documents (spec/accounts.md §8.1).
// One hop to the core per request: who asks and what they want are resolved in the same work item. Net
// thread.
class Endpoints : public QObject {
public:
    using Result = base::Result<Answer>;
    using Done = std::function<void(Result)>;
    // By how much has to be known of the caller: nothing, a session, or a membership of "{org}". Work that
    // fails is rolled back; what *Later work has written stays.
    using Open = std::function<Result(services::Services&, const Call&)>;
    using OpenLater = std::function<void(services::Services&, const Call&, Done)>;
    using Session = std::function<Result(services::Services&, const services::SessionIdentity&, const Call&)>;
    using SessionLater =
        std::function<void(services::Services&, const services::SessionIdentity&, const Call&, Done)>;
    using Member = std::function<Result(services::Services&, const services::MemberIdentity&, const Call&)>;
    using MemberLater =
        std::function<void(services::Services&, const services::MemberIdentity&, const Call&, Done)>;
    // For reading that may take long, on the pool.
    using MemberQuery = std::function<Result(store::Stores&, const services::MemberIdentity&, const Call&)>;

    Endpoints(http::Router& router, server::Core& core, const services::Settings& settings);

    // Paths are relative to /api/v1.
    void open(http::Method method, const QByteArray& path, Open work);
    void openLater(http::Method method, const QByteArray& path, OpenLater work);
    void session(http::Method method, const QByteArray& path, Session work);
    void sessionLater(http::Method method, const QByteArray& path, SessionLater work);
    void member(http::Method method, const QByteArray& path, Member work);
    void memberLater(http::Method method, const QByteArray& path, MemberLater work);
    void memberQuery(const QByteArray& path, MemberQuery work);

    [[nodiscard]] const Cookies& cookies() const { return m_cookies; }
    [[nodiscard]] const services::Settings& settings() const { return m_settings; }

private:
    // Reads the body and checks the origin; answers and returns nothing when either is wrong.
    [[nodiscard]] std::optional<Call> prepare(const http::Request& request, const http::Reply& reply) const;
    void answer(const http::Request& request, const http::Reply& reply, const Result& result) const;
    [[nodiscard]] base::Result<services::SessionIdentity> identify(services::Services& services,
                                                                   const Call& call) const;
    [[nodiscard]] base::Result<services::MemberIdentity> identifyMember(services::Services& services,
                                                                        const Call& call) const;

    http::Router& m_router;
    server::Core& m_core;
    const services::Settings m_settings;
    const OriginPolicy m_origins;
    const Cookies m_cookies;
};

} // namespace api
