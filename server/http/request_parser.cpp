#include "server/http/request_parser.h"

#include "server/http/grammar.h"

#include <llhttp.h>

namespace http {

using namespace Qt::StringLiterals;

namespace {

// What chunk headers and trailers may cost: honest clients spend some ten bytes a chunk and send no
// extensions, attackers hide endless ones there.
constexpr qint64 freeFraming = 16 * 1024;
constexpr qint64 framingPerByte = 8;

qsizetype asSize(size_t size) { return static_cast<qsizetype>(size); }

} // namespace

// What llhttp's callbacks work on; they reach it through llhttp_t::data.
struct RequestParser::Machine {
    Machine() {
        llhttp_init(&parser, HTTP_REQUEST, &settings());
        parser.data = this;
    }
    Q_DISABLE_COPY_MOVE(Machine)

    [[nodiscard]] static const llhttp_settings_t& settings();
    [[nodiscard]] static Machine& of(llhttp_t* parser) { return *static_cast<Machine*>(parser->data); }

    // Runs llhttp over `input`; nothing if it is content.
    [[nodiscard]] std::optional<Problem> execute(QByteArrayView input);
    [[nodiscard]] bool acceptFraming(const char* end);
    int endField();
    int endHead();
    int takeBody(const char* at, qsizetype size);

    llhttp_t parser{};
    RequestHead head;
    QByteArray fieldName;
    QByteArray fieldValue;
    std::optional<Problem> problem;
    bool complete = false;

    QByteArray data;
    LineDiscipline discipline;
    const char* framing = nullptr; // The first framing byte that has not been checked.
    qint64 framingBytes = 0;
    qint64 dataBytes = 0;
};

const llhttp_settings_t& RequestParser::Machine::settings() {
    static const llhttp_settings_t settings = [] {
        llhttp_settings_t callbacks;
        llhttp_settings_init(&callbacks);
        callbacks.on_url = [](llhttp_t* parser, const char* at, size_t size) {
            of(parser).head.target.append(at, asSize(size));
            return 0;
        };
        callbacks.on_header_field = [](llhttp_t* parser, const char* at, size_t size) {
            of(parser).fieldName.append(at, asSize(size));
            return 0;
        };
        callbacks.on_header_value = [](llhttp_t* parser, const char* at, size_t size) {
            of(parser).fieldValue.append(at, asSize(size));
            return 0;
        };
        callbacks.on_header_value_complete = [](llhttp_t* parser) { return of(parser).endField(); };
        callbacks.on_headers_complete = [](llhttp_t* parser) { return of(parser).endHead(); };
        callbacks.on_body = [](llhttp_t* parser, const char* at, size_t size) {
            return of(parser).takeBody(at, asSize(size));
        };
        callbacks.on_message_complete = [](llhttp_t* parser) {
            of(parser).complete = true;
            return static_cast<int>(HPE_PAUSED); // One request at a time.
        };
        return callbacks;
    }();
    return settings;
}

std::optional<Problem> RequestParser::Machine::execute(QByteArrayView input) {
    const llhttp_errno error = llhttp_execute(&parser, input.data(), static_cast<size_t>(input.size()));
    if (problem)
        return problem;
    if (error == HPE_OK || (error == HPE_PAUSED && complete))
        return std::nullopt;
    if (error == HPE_INVALID_METHOD)
        return Problem{501, u"This server does not know the request method."_s, std::nullopt};
    const char* reason = llhttp_get_error_reason(&parser);
    return Problem{
        400, u"The request is malformed: %1"_s.arg(QString::fromLatin1(reason != nullptr ? reason : "")),
        std::nullopt};
}

int RequestParser::Machine::endField() {
    // Trailer fields come after the head and are dropped.
    if (framing == nullptr)
        head.headers.add(std::exchange(fieldName, {}), std::exchange(fieldValue, {}).trimmed());
    fieldName.clear();
    fieldValue.clear();
    return 0;
}

int RequestParser::Machine::endHead() {
    const auto method = static_cast<llhttp_method_t>(parser.method);
    head.method = methodFromName(llhttp_method_name(method));
    head.minorVersion = parser.http_minor;
    head.keepAlive = llhttp_should_keep_alive(&parser) != 0;
    // Upgrades are decided by us, by path; to llhttp this is a request like any other.
    parser.upgrade = 0;
    problem = method == HTTP_CONNECT ? Problem{501, u"This server is no proxy."_s, std::nullopt}
                                     : applyFraming(head);
    return problem ? HPE_USER : HPE_OK;
}

int RequestParser::Machine::takeBody(const char* at, qsizetype size) {
    if (head.chunked && !acceptFraming(at))
        return HPE_USER;
    framing = at + size;
    data.append(at, size);
    dataBytes += size;
    return 0;
}

// Checks the bytes between the last piece of data and `end`.
bool RequestParser::Machine::acceptFraming(const char* end) {
    const QByteArrayView bytes(framing, end - framing);
    framing = end;
    framingBytes += bytes.size();
    if (!discipline.accept(bytes))
        problem =
            Problem{400, u"A chunk header has a stray control character or line break."_s, std::nullopt};
    else if (framingBytes > freeFraming + framingPerByte * dataBytes)
        problem = Problem{400, u"The chunks of the request body have too much overhead."_s, std::nullopt};
    return !problem;
}

RequestParser::RequestParser(const HeadLimits& limits)
    : m_limits(limits), m_scanner(limits), m_machine(std::make_unique<Machine>()) {}

RequestParser::~RequestParser() = default;

Parsed<std::optional<RequestParser::HeadPart>> RequestParser::parseHead(QByteArrayView input) {
    const Parsed<std::optional<HeadScanner::Extent>> extent = m_scanner.scan(input);
    if (!extent)
        return Refusal(extent.error());
    if (!*extent)
        return std::nullopt;
    const HeadScanner::Extent& span = **extent;
    if (const std::optional<Problem> problem =
            m_machine->execute(input.sliced(span.begin, span.end - span.begin)))
        return Refusal(*problem);
    if (m_machine->complete == m_machine->head.hasBody())
        return refuse(400, u"The length of the request body is ambiguous."_s);
    return HeadPart{m_machine->head, span.end};
}

Parsed<RequestParser::BodyPart> RequestParser::parseBody(QByteArrayView input) {
    Machine& machine = *m_machine;
    machine.framing = input.data();
    if (const std::optional<Problem> problem = machine.execute(input))
        return Refusal(*problem);
    const char* end = machine.complete ? llhttp_get_error_pos(&machine.parser) : input.data() + input.size();
    if (machine.head.chunked && !machine.acceptFraming(end))
        return Refusal(*machine.problem);
    return BodyPart{std::exchange(machine.data, {}), end - input.data(), machine.complete};
}

void RequestParser::reset() {
    m_scanner = HeadScanner(m_limits);
    m_machine = std::make_unique<Machine>();
}

} // namespace http
