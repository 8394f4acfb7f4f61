#include "app/configuration.h"

#include <QDir>
#include <QStandardPaths>

namespace app {

using namespace Qt::StringLiterals;

Configuration::Configuration(const Sources& sources) {
    const Variables dotEnv = readEnvFile(sources.workingDirectory + u"/.env"_s);
    m_layers = {sources.options, sources.environment, dotEnv};
    Variables file = readEnvFile(dataDirectory() + u"/config.env"_s);
    for (auto draft = sources.drafts.cbegin(); draft != sources.drafts.cend(); ++draft)
        file.insert(draft.key(), draft.value());
    m_layers.append(file);
}

QString Configuration::value(const QString& name, const QString& fallback) const {
    for (const Variables& layer : m_layers) {
        if (const QString text = layer.value(name); !text.isEmpty())
            return text;
    }
    return fallback;
}

bool Configuration::isFromFile(const QString& name) const {
    return std::all_of(m_layers.cbegin(), m_layers.cend() - 1,
                       [&name](const Variables& layer) { return layer.value(name).isEmpty(); });
}

QStringList Configuration::list(const QString& name) const {
    QStringList items;
    const QStringList parts = value(name).split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        items.append(part.trimmed());
    return items;
}

QString Configuration::dataDirectory() const {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir::cleanPath(QDir().absoluteFilePath(value(u"DATA_DIR"_s, base + u"/interval-server"_s)));
}

base::Failure invalid(const QString& name, const QString& why) {
    return base::fail(base::Code::InvalidArgument, u"Invalid value for %1: %2"_s.arg(name, why),
                      name.toLatin1());
}

base::Result<quint16> readPort(const Configuration& configuration, const QString& name, quint16 fallback) {
    const QString text = configuration.value(name, QString::number(fallback));
    bool ok = false;
    const uint number = text.toUInt(&ok);
    if (!ok || number < 1 || number > 65535)
        return invalid(name, u"must be a number between 1 and 65535"_s);
    return static_cast<quint16>(number);
}

base::Result<QHostAddress> readAddress(const Configuration& configuration, const QString& name) {
    const QString text = configuration.value(name, u"127.0.0.1"_s);
    if (text == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    if (address.isNull())
        return invalid(name, u"must be an IP address, such as 127.0.0.1 or 0.0.0.0"_s);
    return address;
}

base::Result<bool> readFlag(const Configuration& configuration, const QString& name) {
    const QString text = configuration.value(name, u"false"_s).toLower();
    if (text != u"true" && text != u"false" && text != u"1" && text != u"0")
        return invalid(name, u"must be true or false"_s);
    return text == u"true" || text == u"1";
}

} // namespace app
