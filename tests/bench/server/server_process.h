#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bench {

// The program to measure, on an embedded database of its own and free loopback ports.
class ServerProcess {
public:
    enum class Face { None, Window, Tray };

    explicit ServerProcess(QString program, Face face = Face::None);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    // Returns at once.
    void launch();
    // Until it has said that it listens.
    void awaitListening();
    // Until it answers 200 to /health-check/app.
    void awaitHealthy() const;
    void stop();

    // Before it is launched: an account with an organization "bench", and its live API key.
    void addAccount();
    [[nodiscard]] const QString& apiKey() const { return m_apiKey; }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://localhost:%1").arg(m_port); }
    [[nodiscard]] double cpuMs() const;
    [[nodiscard]] double residentKb() const;

private:
    QString command(const QStringList& arguments, const QByteArray& input = {}) const;

    const QString m_program;
    const Face m_face;
    QTemporaryDir m_directory;
    QProcess m_process;
    const quint16 m_port;
    const quint16 m_internalPort;
    QString m_apiKey;
};

} // namespace bench
