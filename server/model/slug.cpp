#include "server/model/slug.h"

#include "server/base/id.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace model {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxOrganizationSlug = 64;

constexpr std::array ReservedOrganizationSlugs = {
    "account"_L1, "actions"_L1, "api"_L1,    "configure"_L1,        "details"_L1,      "develop"_L1,
    "history"_L1, "login"_L1,   "logout"_L1, "new-organization"_L1, "organization"_L1, "transactions"_L1};

bool isAlphanumeric(QChar c) {
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
}

bool isSlugCharacter(QChar c) { return isAlphanumeric(c) || c == u'-' || c == u'_' || c == u'.'; }

// " -- " keeps its hyphens and loses its blanks, so that "a -- b" becomes "a--b".
QString tightenHyphens(QString text) {
    for (qsizetype i = text.indexOf(u" -"_s); i >= 0; i = text.indexOf(u" -"_s, i + 1)) {
        qsizetype end = i + 1;
        while (end < text.size() && text[end] == u'-')
            ++end;
        if (end < text.size() && text[end] == u' ') {
            text.remove(end, 1);
            text.remove(i, 1);
        }
    }
    return text;
}

} // namespace

bool isSlug(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isSlugCharacter);
}

bool isPath(QStringView text) {
    const auto segments = text.split(u'/');
    return std::all_of(segments.begin(), segments.end(), isSlug);
}

std::optional<OrganizationSlugProblem> organizationSlugProblem(QStringView text) {
    const auto allowed = [](QChar c) { return isSlugCharacter(c) && c != u'.' && !(c >= u'A' && c <= u'Z'); };
    if (text.size() < 2 || text.size() > MaxOrganizationSlug ||
        !std::all_of(text.begin(), text.end(), allowed) ||
        std::none_of(text.begin(), text.end(), isAlphanumeric))
        return OrganizationSlugProblem::Invalid;
    for (const QLatin1StringView reserved : ReservedOrganizationSlugs) {
        if (text == reserved)
            return OrganizationSlugProblem::Reserved;
    }
    return std::nullopt;
}

QString generateSlug(QStringView text) {
    const QString source = tightenHyphens(text.toString().toLower().trimmed());
    QString slug;
    bool inGap = false;
    for (const QChar c : source) {
        if (c == u'\'' || c == u'"')
            continue;
        if (isSlugCharacter(c)) {
            slug += c;
            inGap = false;
        } else if (!inGap) {
            slug += u'-';
            inGap = true;
        }
    }
    qsizetype begin = 0;
    qsizetype end = slug.size();
    while (begin < end && slug[begin] == u'-')
        ++begin;
    while (end > begin && slug[end - 1] == u'-')
        --end;
    return begin == end ? slug : slug.sliced(begin, end - begin);
}

QString generateOrganizationSlug(QStringView text) {
    QString slug = generateSlug(text).replace(u'.', u'-').left(MaxOrganizationSlug);
    if (organizationSlugProblem(slug))
        slug = u"org-"_s + base::randomAlphanumeric(8).toLower();
    return slug;
}

QString collisionSafe(const QString& desired, const QStringList& existing) {
    const QSet<QString> taken(existing.begin(), existing.end());
    if (!taken.contains(desired))
        return desired;
    for (qsizetype i = taken.size();; ++i) {
        const QString candidate = desired + u'-' + QString::number(i);
        if (!taken.contains(candidate))
            return candidate;
    }
}

QStringView parentPath(QStringView path) {
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QStringView() : path.left(slash);
}

QStringView lastSegment(QStringView path) { return path.mid(path.lastIndexOf(u'/') + 1); }

} // namespace model
