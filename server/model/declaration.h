#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

// Who may run something, as code says it (spec/protocol.md §4.4).
struct AccessDeclaration {
    bool entireOrganization = false;
    QStringList teams; // Slugs; only read unless entireOrganization.
};

struct ActionDeclaration {
    QString slug; // Last segment.
    QString groupSlug;
    QString name;
    QString description;
    bool backgroundable = false;
    bool warnOnClose = true;
    bool unlisted = false;
    std::optional<AccessDeclaration> access;

    [[nodiscard]] QString fullSlug() const { return groupSlug.isEmpty() ? slug : groupSlug + u'/' + slug; }
};

struct PageDeclaration {
    QString slug; // Full.
    QString name;
    QString description;
    bool hasHandler = false;
    bool unlisted = false;
    std::optional<AccessDeclaration> access;
};

// What a host says of itself when it registers (spec/protocol.md §3.1.1 and §8.5).
struct HostDeclaration {
    QString sdkName;
    QString sdkVersion;
    QString requestId; // Serverless hosts only.
    QList<ActionDeclaration> actions;
    QList<PageDeclaration> pages;
};

} // namespace model
