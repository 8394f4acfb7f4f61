#include "server/http/request_parser.h"
#include "server/http/target.h"

#include <algorithm>
#include <cstdint>

// Whatever bytes come, the parser neither crashes nor hangs, and how TCP cuts them makes no difference: the
// same requests, bodies and refusals come out of one piece and of many.

namespace {

struct Outcome {
    QByteArray transcript;
    int refused = 0;

    bool operator==(const Outcome&) const = default;
};

class Reader {
public:
    void feed(QByteArrayView bytes) {
        m_input += bytes;
        for (bool progress = true; progress && m_outcome.refused == 0;)
            progress = m_inBody ? readBody() : readHead();
    }

    [[nodiscard]] const Outcome& outcome() const { return m_outcome; }

private:
    bool readHead() {
        const auto part = m_parser.parseHead(m_input);
        if (!part)
            return refuse(part.error());
        if (!*part)
            return false;
        const http::RequestHead& head = (*part)->head;
        consume((*part)->consumed);
        m_outcome.transcript += head.target + '\n';
        for (const auto& [name, value] : head.headers.all())
            m_outcome.transcript += name + ':' + value + '\n';
        const auto target = http::parseTarget(head.method, head.target, head.headers.value("Host"));
        m_outcome.transcript += target ? target->path.toUtf8() : "refused";
        m_inBody = head.hasBody();
        if (!m_inBody)
            m_parser.reset();
        return true;
    }

    bool readBody() {
        if (m_input.isEmpty())
            return false;
        const auto part = m_parser.parseBody(m_input);
        if (!part)
            return refuse(part.error());
        consume(part->consumed);
        m_outcome.transcript += part->data;
        if (part->complete)
            m_parser.reset();
        m_inBody = !part->complete;
        return true;
    }

    // Data before the refusal may be known or not, depending on the cut; it goes to nobody.
    bool refuse(const http::Problem& problem) {
        m_outcome = {{}, problem.status};
        return false;
    }

    void consume(qsizetype size) {
        if (size <= 0 || size > m_input.size())
            __builtin_trap();
        m_input.remove(0, size);
    }

    http::RequestParser m_parser{http::HeadLimits{}};
    QByteArray m_input;
    bool m_inBody = false;
    Outcome m_outcome;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (bytes.isEmpty())
        return 0;
    const qsizetype step = 1 + (static_cast<uint8_t>(bytes.front()) & 0x1f);
    const QByteArrayView wire = bytes.sliced(1);
    Reader whole;
    whole.feed(wire);
    Reader cut;
    for (qsizetype at = 0; at < wire.size(); at += step)
        cut.feed(wire.sliced(at, std::min(step, wire.size() - at)));
    if (whole.outcome() != cut.outcome())
        __builtin_trap();
    return 0;
}
