#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <utility>

namespace http {

// What the "{name}" parts of a route's pattern stood for in a path, decoded.
class PathParams {
public:
    void add(QString name, QString value) { m_params.emplaceBack(std::move(name), std::move(value)); }

    // Empty for a name the pattern does not have.
    [[nodiscard]] QString value(QStringView name) const {
        for (const auto& [key, value] : m_params) {
            if (key == name)
                return value;
        }
        return {};
    }

private:
    QList<std::pair<QString, QString>> m_params;
};

} // namespace http
