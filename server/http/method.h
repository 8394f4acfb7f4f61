#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace http {

// Other: a method that HTTP knows and no route here has, such as PROPFIND.
enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

[[nodiscard]] Method methodFromName(QByteArrayView name);
// Empty for Other.
[[nodiscard]] QByteArray methodName(Method method);

} // namespace http
