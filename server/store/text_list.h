#pragma once

#include "server/store/bind.h"
#include "server/store/row.h"

#include <QStringList>

namespace store {

// A list of texts in one column, as a JSON array.
[[nodiscard]] QString toColumn(const QStringList& texts);
void read(Row& row, QStringList& texts);

} // namespace store
