#pragma once

namespace store {

enum class Dialect { Sqlite, Postgres };

} // namespace store
