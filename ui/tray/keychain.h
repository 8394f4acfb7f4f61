#pragma once

#include "app/secret_control.h"

namespace tray {

// The keychain of the desktop by way of QtKeychain: Secret Service or KWallet, the keychain of macOS, the
// credentials of Windows.
class DesktopKeychain final : public app::Keychain {
public:
    void read(const QString& account, Read then) override;
    void write(const QString& account, const QString& text, Written then) override;
    void remove(const QString& account, Written then) override;
};

} // namespace tray
