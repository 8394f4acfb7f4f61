#include "app/log_rotation.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using app::LogRotation;

// A file that two descriptors write to, as standard output and error of a service do.
class LogRotationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leavesWhatIsSmallAlone();
    void setsAsideWhatHasGrown();
    void keepsOnlyOneOfBefore();
    void hasNothingToDoWithoutAPath();

private:
    static constexpr qint64 MaxBytes = 10;

    void write(int which, const QByteArray& text) const {
        QCOMPARE(::write(m_descriptors[which], text.constData(), static_cast<size_t>(text.size())),
                 text.size());
    }
    [[nodiscard]] QByteArray contents(const QString& suffix = {}) const {
        QFile file(m_path + suffix);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QList<int> m_descriptors;
};

void LogRotationTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"server.log"_s);
    for (int i = 0; i < 2; ++i)
        m_descriptors.append(
            ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT, 0600));
}

void LogRotationTest::cleanup() {
    for (const int descriptor : std::exchange(m_descriptors, {}))
        ::close(descriptor);
}

void LogRotationTest::leavesWhatIsSmallAlone() {
    LogRotation rotation(m_path, m_descriptors, MaxBytes);
    write(0, "0123456789");
    rotation.check();
    QCOMPARE(contents(), QByteArray("0123456789"));
    QVERIFY(!QFileInfo::exists(m_path + u".1"_s));
}

void LogRotationTest::setsAsideWhatHasGrown() {
    write(0, "of the last start ");
    LogRotation rotation(m_path, m_descriptors, MaxBytes);
    QCOMPARE(contents(), QByteArray());
    QCOMPARE(contents(u".1"_s), QByteArray("of the last start "));
    write(0, "out ");
    write(1, "error");
    QCOMPARE(contents(), QByteArray("out error"));
}

void LogRotationTest::keepsOnlyOneOfBefore() {
    LogRotation rotation(m_path, m_descriptors, MaxBytes);
    for (const QByteArray& line : {QByteArray("the first line"), QByteArray("the second line")}) {
        write(1, line);
        rotation.check();
    }
    QCOMPARE(contents(), QByteArray());
    QCOMPARE(contents(u".1"_s), QByteArray("the second line"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{u"server.log"_s, u"server.log.1"_s}));
}

void LogRotationTest::hasNothingToDoWithoutAPath() {
    LogRotation rotation({}, m_descriptors, MaxBytes);
    write(0, "more than ten bytes");
    rotation.check();
    QCOMPARE(contents(), QByteArray("more than ten bytes"));
}

QTEST_GUILESS_MAIN(LogRotationTest)
#include "tst_log_rotation.moc"
