#include "server/services/urls.h"

#include "server/model/organization.h"

#include <QUrl>
#include <QUrlQuery>

#include <cmath>

namespace services {

using namespace Qt::StringLiterals;

namespace {

QString numberText(double number) {
    if (std::trunc(number) == number && std::abs(number) < 1e15)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// The text of a param, empty when it is falsy.
QString truthyText(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : QString();
    case QJsonValue::Double:
        return value.toDouble() == 0 ? QString() : numberText(value.toDouble());
    default:
        return {};
    }
}

} // namespace

QString environmentPath(const QString& organizationSlug, const QString& environmentSlug) {
    if (environmentSlug.isEmpty() || environmentSlug == model::ProductionSlug)
        return organizationSlug;
    if (environmentSlug == model::DevelopmentSlug)
        return organizationSlug + u"/develop"_s;
    return organizationSlug + u'+' + environmentSlug;
}

QString actionsUrl(const QString& appUrl, const QString& organizationSlug, const QString& environmentSlug) {
    return appUrl + u"/dashboard/"_s + environmentPath(organizationSlug, environmentSlug) + u"/actions"_s;
}

QString routeUrl(const QString& appUrl, const QString& organizationSlug, const QString& environmentSlug,
                 const QString& slug, const QJsonObject& params) {
    const QString path = actionsUrl(appUrl, organizationSlug, environmentSlug) + u'/' + slug;
    QUrlQuery query;
    for (auto param = params.begin(); param != params.end(); ++param) {
        const QString text = truthyText(param.value());
        if (!text.isEmpty())
            query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(param.key())),
                               QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    return query.isEmpty() ? path : path + u'?' + query.toString(QUrl::FullyEncoded);
}

QString transactionUrl(const QString& appUrl, const QString& organizationSlug, const QString& id) {
    return appUrl + u"/dashboard/"_s + organizationSlug + u"/transactions/"_s + id;
}

} // namespace services
