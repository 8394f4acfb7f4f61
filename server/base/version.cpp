#include "server/base/version.h"

#include <QString>
#include <QStringTokenizer>

#include <algorithm>
#include <limits>

namespace base {

namespace {

// Reads nothing but digits; QStringView::toInt would also take signs and blanks.
bool readNumber(QStringView text, int& number) {
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    bool ok = false;
    number = text.toInt(&ok);
    return ok && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

Version Version::parse(QStringView text) {
    if (text.isEmpty())
        return {-1, 0, 0};
    constexpr int Newest = std::numeric_limits<int>::max();
    qsizetype end = 0;
    while (end < text.size() && text[end] != u'-' && text[end] != u'+')
        ++end;
    int parts[3] = {0, 0, 0};
    int index = 0;
    for (const QStringView part : text.left(end).tokenize(u'.')) {
        if (index == 3)
            break;
        if (!readNumber(part, parts[index++]))
            return {Newest, Newest, Newest};
    }
    return {parts[0], parts[1], parts[2]};
}

} // namespace base
