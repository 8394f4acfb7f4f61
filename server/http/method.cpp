#include "server/http/method.h"

#include <algorithm>
#include <array>
#include <utility>

namespace http {

namespace {

constexpr std::array<std::pair<Method, QByteArrayView>, 7> names{{
    {Method::Get, "GET"},
    {Method::Head, "HEAD"},
    {Method::Post, "POST"},
    {Method::Put, "PUT"},
    {Method::Patch, "PATCH"},
    {Method::Delete, "DELETE"},
    {Method::Options, "OPTIONS"},
}};

} // namespace

Method methodFromName(QByteArrayView name) {
    const auto* known =
        std::find_if(names.begin(), names.end(), [name](const auto& entry) { return entry.second == name; });
    return known == names.end() ? Method::Other : known->first;
}

QByteArray methodName(Method method) {
    const auto* known = std::find_if(names.begin(), names.end(),
                                     [method](const auto& entry) { return entry.first == method; });
    return known == names.end() ? QByteArray() : known->second.toByteArray();
}

} // namespace http
