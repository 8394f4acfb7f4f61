#include "server/api/endpoint.h"

#include "server/api/error_mapping.h"
#include "server/api/etag.h"
#include "server/base/crypto.h"
#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 TouchMs = 60'000;

bool changesState(http::Method method) { return method != http::Method::Get && method != http::Method::Head; }

bool isJson(const QByteArray& contentType) {
    return contentType.split(';').first().trimmed().compare("application/json", Qt::CaseInsensitive) == 0;
}

base::Error csrfFailed(const QString& message) {
    base::Error error;
    error.code = base::Code::Forbidden;
    error.message = message;
    error.reason = "csrf_failed";
    return error;
}

// A browser that has the same representation is told so.
http::Response withETag(const http::Request& request, http::Response response) {
    const QByteArray tag = etagOf(response.body);
    if (request.headers.hasElement("If-None-Match", tag))
        response = http::Response::empty(304);
    response.headers.set("ETag", tag);
    return response;
}

} // namespace

Answer Answer::list(const QJsonArray& data, const QString& nextCursor, const QString& prevCursor) {
    const auto cursor = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    QJsonObject object{{u"data"_s, data}, {u"nextCursor"_s, cursor(nextCursor)}};
    if (!prevCursor.isEmpty())
        object.insert(u"prevCursor"_s, prevCursor);
    return ok(std::move(object));
}

Endpoints::Endpoints(http::Router& router, server::Core& core, const services::Settings& settings)
    : m_router(router), m_core(core), m_settings(settings), m_origins(settings.appUrl),
      m_cookies(settings.appUrl.startsWith("https:"_L1)) {}

std::optional<Call> Endpoints::prepare(const http::Request& request, const http::Reply& reply) const {
    Call call{request, {}};
    if (!changesState(request.method))
        return call;
    const QByteArray origin = request.headers.value("Origin");
    const bool sameOrigin = origin.isEmpty() ? request.headers.value("Sec-Fetch-Site") == "same-origin"
                                             : m_origins.allows(origin);
    if (!sameOrigin) {
        reply(problem(request, csrfFailed(u"This request did not come from the dashboard at %1."_s.arg(
                                   m_settings.appUrl))));
        return std::nullopt;
    }
    if (request.body.isEmpty())
        return call;
    base::Error error;
    error.code = base::Code::InvalidArgument;
    if (!isJson(request.headers.value("Content-Type"))) {
        error.reason = "unsupported_media_type";
        error.message = u"Send the body as application/json."_s;
        reply(problem(request, error));
        return std::nullopt;
    }
    base::Result<QJsonObject> body = base::parseJsonObject(request.body);
    if (!body) {
        reply(problem(request, body.error()));
        return std::nullopt;
    }
    call.body = std::move(*body);
    return call;
}

void Endpoints::answer(const http::Request& request, const http::Reply& reply, const Result& result) const {
    if (!result) {
        reply(problem(request, result.error()));
        return;
    }
    http::Response response =
        result->body.isUndefined()
            ? http::Response::empty(result->status)
            : http::Response::json(result->status, result->embedded.fill(base::toJson(result->body)));
    if (!changesState(request.method) && result->status == 200)
        response = withETag(request, std::move(response));
    for (const auto& [name, value] : result->headers)
        response.headers.add(name, value);
    m_cookies.clearLegacy(request, response);
    reply(std::move(response));
}

void Endpoints::open(http::Method method, const QByteArray& path, Open work) {
    m_router.add(method, "/api/v1" + path,
                 [this, work = std::move(work)](const http::Request& request, http::Reply reply) {
                     const std::optional<Call> call = prepare(request, reply);
                     if (!call)
                         return;
                     m_core.call(
                         this,
                         [work, call = *call](services::Services& services) { return work(services, call); },
                         [this, request, reply = std::move(reply)](const Result& result) {
                             answer(request, reply, result);
                         });
                 });
}

void Endpoints::openLater(http::Method method, const QByteArray& path, OpenLater work) {
    m_router.add(method, "/api/v1" + path,
                 [this, work = std::move(work)](const http::Request& request, http::Reply reply) {
                     const std::optional<Call> call = prepare(request, reply);
                     if (!call)
                         return;
                     m_core.callLater<Answer>(
                         this,
                         [work, call = *call](services::Services& services, const Done& done) {
                             work(services, call, done);
                         },
                         [this, request, reply = std::move(reply)](const Result& result) {
                             answer(request, reply, result);
                         });
                 });
}

base::Result<services::SessionIdentity> Endpoints::identify(services::Services& services,
                                                            const Call& call) const {
    const services::Identities identities = services.identities();
    base::Result<services::SessionIdentity> who =
        identities.session(m_cookies.sessionToken(call.request.headers));
    if (!who)
        return who;
    if (changesState(call.request.method)) {
        const QByteArray expected = identities.csrfToken(who->session.id).toLatin1();
        if (!base::constantTimeEquals(call.request.headers.value("X-CSRF-Token"), expected))
            return base::fail(csrfFailed(u"The page is out of date, please reload it."_s));
    }
    const qint64 now = services.clock.now();
    if (now - who->session.lastUsedAt >= TouchMs) {
        if (const base::Status touched = services.stores.sessions.touch(who->session.id, now); !touched)
            return base::fail(touched.error());
    }
    return who;
}

base::Result<services::MemberIdentity> Endpoints::identifyMember(services::Services& services,
                                                                 const Call& call) const {
    const base::Result<services::SessionIdentity> who = identify(services, call);
    if (!who)
        return base::fail(who.error());
    return services.identities().member(*who, call.param(u"org"));
}

void Endpoints::session(http::Method method, const QByteArray& path, Session work) {
    open(method, path,
         [this, work = std::move(work)](services::Services& services, const Call& call) -> Result {
             const base::Result<services::SessionIdentity> who = identify(services, call);
             return who ? work(services, *who, call) : base::fail(who.error());
         });
}

void Endpoints::sessionLater(http::Method method, const QByteArray& path, SessionLater work) {
    openLater(
        method, path,
        [this, work = std::move(work)](services::Services& services, const Call& call, const Done& done) {
            const base::Result<services::SessionIdentity> who = identify(services, call);
            if (who)
                work(services, *who, call, done);
            else
                done(base::fail(who.error()));
        });
}

void Endpoints::member(http::Method method, const QByteArray& path, Member work) {
    open(method, path,
         [this, work = std::move(work)](services::Services& services, const Call& call) -> Result {
             const base::Result<services::MemberIdentity> who = identifyMember(services, call);
             return who ? work(services, *who, call) : base::fail(who.error());
         });
}

void Endpoints::memberLater(http::Method method, const QByteArray& path, MemberLater work) {
    openLater(
        method, path,
        [this, work = std::move(work)](services::Services& services, const Call& call, const Done& done) {
            const base::Result<services::MemberIdentity> who = identifyMember(services, call);
            if (who)
                work(services, *who, call, done);
            else
                done(base::fail(who.error()));
        });
}

void Endpoints::memberQuery(const QByteArray& path, MemberQuery work) {
    m_router.add(
        http::Method::Get, "/api/v1" + path,
        [this, work = std::move(work)](const http::Request& request, http::Reply reply) {
            const auto answered = [this, request, reply](const Result& result) {
                answer(request, reply, result);
            };
            const Call call{request, {}};
            m_core.call(
                this,
                [this, call](services::Services& services) {
                    base::Result<services::MemberIdentity> who = identifyMember(services, call);
                    // Whoever asks sees what is only written behind, too.
                    if (!who)
                        return who;
                    if (const base::Status flushed = services.flush(); !flushed)
                        who = base::fail(flushed.error());
                    return who;
                },
                [this, call, work, answered](const base::Result<services::MemberIdentity>& who) {
                    if (!who) {
                        answered(base::fail(who.error()));
                        return;
                    }
                    m_core.query(
                        this,
                        [work, who = *who, call](store::Stores& stores) { return work(stores, who, call); },
                        answered);
                });
        });
}

} // namespace api
