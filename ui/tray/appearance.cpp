#include "ui/tray/appearance.h"

#include "ui/tray/widgets/flat_style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QStyle>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Portal("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView PortalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView Settings("org.freedesktop.portal.Settings");
constexpr QLatin1StringView Group("org.freedesktop.appearance");
constexpr QLatin1StringView Key("color-scheme");
constexpr uint PrefersDark = 1;

struct Tones {
    QRgb window;
    QRgb base;
    QRgb raised; // Buttons.
    QRgb text;
    QRgb muted;
    QRgb disabled;
    QRgb accent;
    QRgb link;
};

// The steps of the ramps of the web dashboard.
constexpr Tones Light{0xfff5f6f8, 0xffffffff, 0xfffcfcfd, 0xff1b1f26,
                      0xff5b6470, 0xffa3abb6, 0xff4753d6, 0xff3b46c4};
constexpr Tones Dark{0xff14171b, 0xff1b1f25, 0xff262b33, 0xffe7eaee,
                     0xff9aa4b1, 0xff5b6470, 0xff6471f0, 0xff9aa5ff};

QPalette paletteOf(const Tones& tones) {
    QPalette palette{QColor(tones.raised), QColor(tones.window)};
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.window);
    palette.setColor(QPalette::Button, tones.raised);
    palette.setColor(QPalette::ToolTipBase, tones.raised);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, tones.text);
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    }
    palette.setColor(QPalette::PlaceholderText, tones.muted);
    palette.setColor(QPalette::Highlight, tones.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    return palette;
}

bool hasOwnLook() {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    const QStyle* const style = QApplication::style();
    Q_ASSERT(style); // There is an application.
    return !dynamic_cast<const FlatStyle*>(style) &&
           style->name().compare(u"fusion", Qt::CaseInsensitive) != 0;
#endif
}

} // namespace

void Appearance::apply(Scheme scheme) {
    // Again only when something else is in its place: a style that changes lays out everything anew.
    if (!dynamic_cast<FlatStyle*>(QApplication::style()))
        QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(paletteOf(scheme == Scheme::Dark ? Dark : Light));
}

void Appearance::follow() {
    if (hasOwnLook())
        return;
    apply(Scheme::Light);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Portal, PortalPath, Settings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(Portal, PortalPath, Settings, u"Read"_s);
    question << QString(Group) << QString(Key);
    auto* const answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(reply.value().variant());
        done->deleteLater();
    });
}

void Appearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == Group && key == Key)
        take(value.variant());
}

// Read() wraps its answer twice.
void Appearance::take(const QVariant& value) {
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    apply(inner.toUInt() == PrefersDark ? Scheme::Dark : Scheme::Light);
}

} // namespace tray
