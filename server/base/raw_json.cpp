#include "server/base/raw_json.h"

#include "server/base/id.h"
#include "server/base/json.h"

namespace base {

namespace {

// Goes through the text of a valid JSON value.
class Scanner {
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char current() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    void skip(QByteArrayView characters) {
        while (!isAtEnd() && characters.contains(current()))
            ++m_at;
    }
    // The text of the value that begins here.
    [[nodiscard]] QByteArrayView value() {
        const qsizetype begin = m_at;
        int depth = 0;
        do {
            const char first = current();
            const bool opens = first == '{' || first == '[';
            const bool closes = first == '}' || first == ']';
            if (opens || closes) {
                depth += opens ? 1 : -1;
                ++m_at;
            } else if (first == '"') {
                skipString();
            } else {
                skipWord();
            }
        } while (depth > 0 && !isAtEnd());
        return m_text.sliced(begin, m_at - begin);
    }

private:
    void skipString() {
        for (++m_at; !isAtEnd() && current() != '"'; ++m_at) {
            if (current() == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }
    // A number or name, or what stands between values.
    void skipWord() {
        constexpr QByteArrayView ends = "\"{}[]";
        constexpr QByteArrayView blanks = ",: \t\r\n";
        if (blanks.contains(current())) {
            skip(blanks);
            return;
        }
        while (!isAtEnd() && !ends.contains(current()) && !blanks.contains(current()))
            ++m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QString> memberText(QByteArrayView object, QStringView name) {
    constexpr QByteArrayView between = ",: \t\r\n";
    Scanner scanner(object);
    scanner.skip("{ \t\r\n");
    std::optional<QString> found;
    for (scanner.skip(between); scanner.current() == '"'; scanner.skip(between)) {
        const QByteArrayView key = scanner.value();
        scanner.skip(between);
        const QByteArrayView value = scanner.value();
        const bool isIt = parseJson(key).value_or(QJsonValue()).toString() == name;
        if (isIt)
            found = value == "null" ? std::nullopt : std::optional(QString::fromUtf8(value));
    }
    return found;
}

QJsonValue EmbeddedJson::add(const QString& text) {
    if (text.isEmpty())
        return {};
    const QString placeholder = randomToken();
    m_texts.append({toJson(QJsonValue(placeholder)), text.toUtf8()});
    return placeholder;
}

QByteArray EmbeddedJson::fill(QByteArray json) const {
    for (const auto& [placeholder, text] : m_texts) {
        const qsizetype at = json.indexOf(placeholder);
        if (at >= 0)
            json.replace(at, placeholder.size(), text);
    }
    return json;
}

} // namespace base
