#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace tray {

// Light and dark. Where the platform brings a look of its own (Windows, macOS, KDE, GTK) that stays;
// elsewhere the window has ours, and follows the desktop's choice as it changes.
class Appearance final : public QObject {
    Q_OBJECT

public:
    enum class Scheme { Light, Dark };

    // Before the first widget is made.
    static void apply(Scheme scheme);

    // Asks the desktop, and again whenever it changes its mind.
    void follow();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    static void take(const QVariant& value);
};

} // namespace tray
