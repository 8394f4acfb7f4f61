#pragma once

#include "app/desktop_shell.h"

namespace support {

// A program that does nothing but remember what the desktop asked it for. The tests set what it says.
class FakeServer final : public app::ServerControl {
public:
    [[nodiscard]] const Status& status() const override { return current; }
    void onChanged(std::function<void()> handler) override { handlers.push_back(std::move(handler)); }
    void start() override { asked.append(QStringLiteral("start")); }
    void stop() override { asked.append(QStringLiteral("stop")); }
    void restart() override { asked.append(QStringLiteral("restart")); }
    void useFreePort() override { asked.append(QStringLiteral("free port")); }
    void statistics(std::function<void(const server::Statistics&)> then) override { then(numbers); }
    void pauseSchedules(bool paused) override {
        asked.append(paused ? QStringLiteral("pause schedules") : QStringLiteral("run schedules"));
        numbers.schedulesPaused = paused;
    }
    [[nodiscard]] qint64 memoryBytes() const override { return 48'000'000; }
    void people(std::function<void(const QList<Person>&)> then) override { then(persons); }
    void developmentKey(const Person& person,
                        std::function<void(const base::Result<QString>&)> then) override {
        then(QString(person.email + QStringLiteral("_dev_key")));
    }

    void become(const Status& status) {
        current = status;
        for (const auto& handler : handlers)
            handler();
    }
    // Running and answering.
    void run();
    void failWith(const QString& error, quint16 freePort = 0);

    Status current;
    server::Statistics numbers;
    QList<Person> persons;
    QStringList asked;
    std::vector<std::function<void()>> handlers;
};

class FakeSettings final : public app::SettingsControl {
public:
    explicit FakeSettings(QString directory) : directory(std::move(directory)) {}

    [[nodiscard]] QList<app::Setting> settings() const override { return all; }
    [[nodiscard]] QHash<QString, QString> check(const QHash<QString, QString>& changes) const override;
    [[nodiscard]] QString save(const QHash<QString, QString>& changes) override;
    [[nodiscard]] bool needsRestart() const override { return !saved.isEmpty(); }
    [[nodiscard]] QString dataDirectory() const override { return directory; }
    [[nodiscard]] QString takeNotice() override { return std::exchange(notice, {}); }

    QString directory;
    QList<app::Setting> all;
    QHash<QString, QString> saved;
    QString notice;
};

class FakeSecrets final : public app::SecretControl {
public:
    FakeSecrets();

    [[nodiscard]] QList<Secret> secrets() const override { return all; }
    [[nodiscard]] Place place() const override { return where; }
    [[nodiscard]] QString notice() const override { return said; }
    void moveTo(Place place, Done done) override {
        where = place;
        done({});
    }
    [[nodiscard]] QString generate() const override { return QString(40, u'g'); }
    void set(const QString& name, const QString& value, Done done) override;
    [[nodiscard]] base::Result<QList<Secret>> readFile(const QString&) const override { return all; }

    QList<Secret> all;
    Place where = Place::Keychain;
    QString said;
};

class FakeDatabase final : public app::DatabaseControl {
public:
    [[nodiscard]] Info info() const override { return now; }
    bool run(const app::DatabaseTask& task, Reports to) override {
        tasks.push_back(task);
        reports = std::move(to);
        return true;
    }
    void cancel() override { ++canceled; }

    Info now{true, QStringLiteral("/data/interval.db"), 4'200'000};
    std::vector<app::DatabaseTask> tasks;
    Reports reports;
    int canceled = 0;
};

class FakeLogs final : public app::LogControl {
public:
    [[nodiscard]] const std::deque<base::LogLine>& lines() const override { return all; }
    void onAdded(std::function<void(qsizetype, qsizetype)> handler) override { added = std::move(handler); }
    [[nodiscard]] QString text(const base::LogLine& line) const override { return line.message; }
    [[nodiscard]] QString exportDiagnostics(const QString&) const override { return {}; }

    void log(base::LogLevel level, const QString& message, const base::LogSubject& about = {});

    std::deque<base::LogLine> all;
    std::function<void(qsizetype, qsizetype)> added;
};

struct FakeDesktop {
    explicit FakeDesktop(const QString& directory) : settings(directory) {}

    [[nodiscard]] app::Desktop desktop(bool startsInTray = false) {
        return {server, settings, secrets, database, logs, startsInTray};
    }

    FakeServer server;
    FakeSettings settings;
    FakeSecrets secrets;
    FakeDatabase database;
    FakeLogs logs;
};

} // namespace support
