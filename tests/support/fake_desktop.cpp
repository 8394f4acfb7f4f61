#include "tests/support/fake_desktop.h"

namespace support {

using namespace Qt::StringLiterals;

void FakeServer::run() {
    Status running;
    running.state = State::Running;
    running.health = Health::Answering;
    running.appUrl = u"http://localhost:3000"_s;
    running.sdkEndpoint = u"ws://localhost:3000/websocket"_s;
    running.port = 3000;
    running.internalPort = 3033;
    running.running.start();
    become(running);
}

void FakeServer::failWith(const QString& error, quint16 freePort) {
    Status failed;
    failed.state = State::Failed;
    failed.error = error;
    failed.freePort = freePort;
    become(failed);
}

// The rule that all tests of forms need: a port is a number.
QHash<QString, QString> FakeSettings::check(const QHash<QString, QString>& changes) const {
    bool isNumber = false;
    const QString port = changes.value(u"PORT"_s, u"1"_s);
    static_cast<void>(port.toUShort(&isNumber));
    if (isNumber || port.isEmpty())
        return {};
    return {{u"PORT"_s, u"must be a number between 1 and 65535"_s}};
}

QString FakeSettings::save(const QHash<QString, QString>& changes) {
    saved.insert(changes);
    for (app::Setting& setting : all)
        setting.value = saved.value(setting.name, setting.value);
    return {};
}

FakeSecrets::FakeSecrets() {
    Secret secret;
    secret.name = u"SECRET"_s;
    secret.label = u"API key secret"_s;
    secret.help = u"Every API key is checked with it."_s;
    secret.rotation = u"All API keys stop working."_s;
    secret.value = u"shown-to-nobody-shown-to-nobody-0"_s;
    all.append(secret);
}

void FakeSecrets::set(const QString& name, const QString& value, Done done) {
    for (Secret& secret : all) {
        if (secret.name == name)
            secret.value = value;
    }
    done({});
}

void FakeLogs::log(base::LogLevel level, const QString& message, const base::LogSubject& about) {
    all.push_back({1'750'000'000'000, level, u"server"_s, message, about});
    if (added)
        added(1, 0);
}

} // namespace support
