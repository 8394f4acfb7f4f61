#include "server/base/version.h"

#include <QStringTokenizer>

#include <limits>

namespace base {

namespace {

// The leading decimal number of `text`, or nothing when it does not start with a digit or is absurdly long.
bool leadingNumber(QStringView text, int& number) {
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    bool ok = false;
    number = text.left(digits).toInt(&ok);
    return ok && digits == text.size();
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
        if (!leadingNumber(part, parts[index++]))
            return {Newest, Newest, Newest};
    }
    return {parts[0], parts[1], parts[2]};
}

} // namespace base
