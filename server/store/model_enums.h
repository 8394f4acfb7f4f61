#pragma once

#include "server/model/enums.h"
#include "server/store/bind.h"

// Include this in every store: it tells the kit how the enumerations of model are written in columns.
namespace store {

template <class Enum>
struct ColumnEnum {
    static QLatin1StringView toText(Enum value) { return model::toString(value); }
    static std::optional<Enum> fromText(QStringView text) { return model::fromString<Enum>(text); }
};

} // namespace store
