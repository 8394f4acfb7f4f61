#pragma once

#include <QString>
#include <QStringList>

#include <optional>

// Slugs (spec/accounts.md §4.1-4.2, spec/protocol.md §4.2).
namespace model {

// One segment: not empty, only A-Z a-z 0-9 - _ .
[[nodiscard]] bool isSlug(QStringView text);
// A path of segments joined by single slashes, none leading or trailing.
[[nodiscard]] bool isPath(QStringView text);

enum class OrganizationSlugProblem { Invalid, Reserved };
// Lower case, no dot, 2 to 64 characters, at least one letter or digit, not one of the dashboard's own route
// names.
[[nodiscard]] std::optional<OrganizationSlugProblem> organizationSlugProblem(QStringView text);

// "Support Team" -> "support-team". May be empty or hyphens only when nothing usable is left.
[[nodiscard]] QString generateSlug(QStringView text);
// A slug that passes organizationSlugProblem: dots become hyphens; hopeless texts become "org-<8 random
// characters>".
[[nodiscard]] QString generateOrganizationSlug(QStringView text);
// `desired`, or `desired-<n>` with the smallest free n counted from the number of different `existing` slugs,
// which are all slugs in scope that start with `desired`.
[[nodiscard]] QString collisionSafe(const QString& desired, const QStringList& existing);

// "a/b/c" -> "a/b"; "" for a top-level slug.
[[nodiscard]] QStringView parentPath(QStringView path);
[[nodiscard]] QStringView lastSegment(QStringView path);

} // namespace model
