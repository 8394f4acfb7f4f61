#pragma once

#include "server/base/id.h"
#include "server/model/action.h"

#include <QHash>
#include <QList>

namespace store {

// What registering a list of definitions led to.
struct Declared {
    QHash<QString, QString> ids; // By full slug, one for every definition.
    bool hasChanged = false;     // Something in the database differs from before.
};

// The rows of one scope that have to be written so that it holds what code declares by slug: new ones, and
// those in which `update` found something to change. `ids` gets the id of every declared row.
template <class Entity, class Declaration>
[[nodiscard]] QList<Entity> rowsToWrite(const QList<Entity>& rows, const QHash<QString, Declaration>& wanted,
                                        bool (*update)(Entity&, const Declaration&),
                                        const model::Scope& scope, qint64 at, QHash<QString, QString>& ids) {
    QHash<QString, Entity> known;
    for (const Entity& entity : rows)
        known.insert(entity.slug, entity);
    QList<Entity> changed;
    for (auto declaration = wanted.cbegin(); declaration != wanted.cend(); ++declaration) {
        Entity entity = known.value(declaration.key());
        const bool isNew = entity.id.isEmpty();
        if (isNew) {
            entity.id = base::nanoid();
            entity.slug = declaration.key();
            entity.scope = scope;
            entity.createdAt = at;
        }
        ids.insert(entity.slug, entity.id);
        if (!update(entity, *declaration) && !isNew)
            continue;
        entity.updatedAt = at;
        changed.append(entity);
    }
    return changed;
}

} // namespace store
