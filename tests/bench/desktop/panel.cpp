#include "tests/bench/desktop/panel.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

const QString Path = u"/StatusNotifierWatcher"_s;
const QString Name = u"org.kde.StatusNotifierWatcher"_s;

// The title, between the name and the pictures of an icon, and a text.
QString titleOf(const QDBusArgument& toolTip) {
    QString icon;
    QString title;
    toolTip.beginStructure();
    toolTip >> icon;
    toolTip.beginArray();
    while (!toolTip.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray pixels;
        toolTip.beginStructure();
        toolTip >> width >> height >> pixels;
        toolTip.endStructure();
    }
    toolTip.endArray();
    toolTip >> title;
    return title;
}

} // namespace

Panel::Panel() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerObject(Path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties);
    if (!bus.registerService(Name))
        qFatal("There is no session bus, or it has a panel already.");
}

Panel::~Panel() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(Name);
    bus.unregisterObject(Path);
}

QByteArray Panel::toolTip() const {
    QDBusMessage question = QDBusMessage::createMethodCall(m_item, u"/StatusNotifierItem"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.kde.StatusNotifierItem"_s << u"ToolTip"_s;
    const QDBusMessage answer = QDBusConnection::sessionBus().call(question);
    if (answer.type() != QDBusMessage::ReplyMessage)
        return {};
    const QVariant value = answer.arguments().constFirst().value<QDBusVariant>().variant();
    return titleOf(value.value<QDBusArgument>()).toUtf8();
}

} // namespace bench
