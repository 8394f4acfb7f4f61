#pragma once

#include <QByteArray>

#include <rapidjson/reader.h>

namespace base {

// A JSON text that is read from its beginning to its end without building a tree: several times as fast as
// QJsonDocument, which takes strings with escapes apart letter by letter. One thread.
class JsonReader {
public:
    // How deep handlers let objects and lists be; the reader takes memory for each. As in QJsonDocument.
    static constexpr int MaxDepth = 1024;

    // The text is copied.
    explicit JsonReader(QByteArrayView json);

    // Calls a copy of `handler`, an rapidjson handler whose numbers are RawNumber, for one value after the
    // other. False where the text is no JSON (RFC 8259) or the handler returned false; what it was told until
    // then is to be ignored. Half a surrogate pair, which JSON.stringify writes, is read as U+FFFD.
    template <class Handler>
    [[nodiscard]] bool read(const Handler& handler);

    // In bytes, for the handler: where the key, string, number, object or array begins that it is told of, on
    // the bracket that ends one, but behind true, false and null.
    [[nodiscard]] qsizetype position() const { return m_source.src_ - m_source.head_; }
    // The text with its strings decoded in place, of which the handler was shown parts.
    [[nodiscard]] QByteArray decoded() && { return std::move(m_buffer); }

private:
    template <class Handler>
    [[nodiscard]] rapidjson::ParseErrorCode parse(Handler handler);
    void rewind();
    void replaceHalfSurrogates();

    const QByteArrayView m_json;
    QByteArray m_buffer;                    // Null where the text cannot be JSON.
    rapidjson::InsituStringStream m_source; // Strings are decoded in place.
};

template <class Handler>
bool JsonReader::read(const Handler& handler) {
    if (m_buffer.isNull())
        return false;
    rapidjson::ParseErrorCode error = parse(handler);
    if (error == rapidjson::kParseErrorStringUnicodeSurrogateInvalid) {
        rewind();
        replaceHalfSurrogates();
        error = parse(handler);
    }
    return error == rapidjson::kParseErrorNone;
}

template <class Handler>
rapidjson::ParseErrorCode JsonReader::parse(Handler handler) {
    constexpr unsigned Flags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    static thread_local rapidjson::Reader reader; // Keeps its stack; handlers read nothing themselves.
    return reader.Parse<Flags>(m_source, handler).Code();
}

} // namespace base
