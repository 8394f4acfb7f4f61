#include "server/base/json_reader.h"

#include <QChar>

#include <optional>

namespace base {

namespace {

constexpr qsizetype EscapeSize = 6; // \uXXXX

// The code unit of the escape that begins there; nothing where none does.
std::optional<ushort> escapeAt(QByteArrayView json, qsizetype at) {
    if (at + EscapeSize > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    bool ok = false;
    const ushort unit = json.sliced(at + 2, 4).toUShort(&ok, 16);
    return ok ? std::optional(unit) : std::nullopt;
}

} // namespace

JsonReader::JsonReader(QByteArrayView json) : m_json(json), m_source(nullptr) { rewind(); }

void JsonReader::rewind() {
    // The parser takes a NUL for the end, and bytes within strings as they are.
    m_buffer = m_json.contains('\0') || !m_json.isValidUtf8() ? QByteArray() : m_json.toByteArray();
    m_source = rapidjson::InsituStringStream(m_buffer.data());
}

void JsonReader::replaceHalfSurrogates() {
    qsizetype at = m_buffer.indexOf('\\');
    while (at >= 0) {
        const std::optional<ushort> unit = escapeAt(m_buffer, at);
        qsizetype size = unit ? EscapeSize : 2;
        if (unit && QChar::isHighSurrogate(*unit) &&
            QChar::isLowSurrogate(escapeAt(m_buffer, at + EscapeSize).value_or(0)))
            size = 2 * EscapeSize;
        else if (unit && QChar::isSurrogate(*unit))
            m_buffer.replace(at + 2, 4, "fffd");
        at = m_buffer.indexOf('\\', at + size);
    }
    m_source = rapidjson::InsituStringStream(m_buffer.data());
}

} // namespace base
