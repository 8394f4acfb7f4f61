#pragma once

#include "server/base/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace app {

// The desktop's keychain, as the program sees it; implemented by the plug-in. Main thread. Each call answers
// once; a keychain that asks its owner to unlock it takes as long as that takes.
class Keychain {
public:
    using Read = std::function<void(const base::Result<std::optional<QString>>&)>;
    using Written = std::function<void(const base::Status&)>;

    virtual ~Keychain() = default;
    virtual void read(const QString& account, Read then) = 0;
    virtual void write(const QString& account, const QString& text, Written then) = 0;
    virtual void remove(const QString& account, Written then) = 0;
};

// The server's secrets, for the desktop's page. Main thread.
class SecretControl {
public:
    enum class Place { Keychain, File };

    struct Secret {
        QString name;
        QString label;
        QString help;     // What it protects.
        QString rotation; // What happens to people and hosts when it changes.
        QString value;
        QString source; // What sets it from outside and wins; empty: it is kept here.
    };
    using Done = std::function<void(const base::Status&)>;

    virtual ~SecretControl() = default;

    [[nodiscard]] virtual QList<Secret> secrets() const = 0;
    [[nodiscard]] virtual Place place() const = 0;
    // Why they are in the file although the keychain was asked for; empty: they are where they should be.
    [[nodiscard]] virtual QString notice() const = 0;
    virtual void moveTo(Place place, Done done) = 0;
    // A fresh random value.
    [[nodiscard]] virtual QString generate() const = 0;
    // Takes effect at the next start of the server. An empty value removes it.
    virtual void set(const QString& name, const QString& value, Done done) = 0;
    // The secrets in a .env file, by name.
    [[nodiscard]] virtual base::Result<QList<Secret>> readFile(const QString& path) const = 0;
};

} // namespace app
