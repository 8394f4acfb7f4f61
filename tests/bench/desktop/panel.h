#pragma once

#include <QObject>
#include <QString>

namespace bench {

// What a panel of today does: icons register with it over D-Bus (the StatusNotifierItem specification).
class Panel final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isHostRegistered)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)

public:
    // From now on there is one.
    Panel();
    ~Panel() override;

    [[nodiscard]] bool isHostRegistered() const { return true; }
    [[nodiscard]] int protocolVersion() const { return 0; }

    void forget() { m_item.clear(); }
    [[nodiscard]] bool hasIcon() const { return !m_item.isEmpty(); }
    // Of the icon that came last.
    [[nodiscard]] QByteArray toolTip() const;

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString& service) { m_item = service; }

Q_SIGNALS:
    void StatusNotifierHostRegistered();

private:
    QString m_item;
};

} // namespace bench
