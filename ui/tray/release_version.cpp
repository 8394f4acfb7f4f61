#include "ui/tray/release_version.h"

#include <QRegularExpression>

#include <algorithm>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

// Numbers are earlier than words, and in their own order.
std::strong_ordering compareParts(const QString& left, const QString& right) {
    bool isLeftNumber = false;
    bool isRightNumber = false;
    const qulonglong leftNumber = left.toULongLong(&isLeftNumber);
    const qulonglong rightNumber = right.toULongLong(&isRightNumber);
    if (isLeftNumber && isRightNumber)
        return leftNumber <=> rightNumber;
    if (isLeftNumber != isRightNumber)
        return isLeftNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    return left.compare(right) <=> 0;
}

} // namespace

std::optional<ReleaseVersion> ReleaseVersion::parse(const QString& text) {
    static const QRegularExpression form(
        u"^v?(\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return ReleaseVersion{QVersionNumber::fromString(match.captured(1)).normalized(),
                          match.captured(2).split(u'.', Qt::SkipEmptyParts)};
}

std::strong_ordering ReleaseVersion::operator<=>(const ReleaseVersion& other) const {
    if (const int order = QVersionNumber::compare(numbers, other.numbers); order != 0)
        return order <=> 0;
    if (preRelease.isEmpty() || other.preRelease.isEmpty())
        return preRelease.isEmpty() <=> other.preRelease.isEmpty();
    const qsizetype common = std::min(preRelease.size(), other.preRelease.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (const auto order = compareParts(preRelease[i], other.preRelease[i]); order != 0)
            return order;
    }
    return preRelease.size() <=> other.preRelease.size();
}

} // namespace tray
