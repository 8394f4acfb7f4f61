#include "app/database_lock.h"

#include <QTemporaryDir>
#include <QTest>

using app::DatabaseLock;
using namespace Qt::StringLiterals;

class DatabaseLockTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOthersOff();
    void endsWithItsOwner();
    void makesTheFolder();
    void saysWhatCannotBeWritten();

private:
    QTemporaryDir m_directory;
};

// Locks belong to open files, so two in one process exclude each other as those of two processes do.
void DatabaseLockTest::keepsOthersOff() {
    const QString path = m_directory.filePath(u"interval.db"_s);
    DatabaseLock first(path);
    DatabaseLock second(path);
    QVERIFY(first.take());
    const base::Status refused = second.take();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Conflict);
    QVERIFY(refused.error().message.contains(path));
}

void DatabaseLockTest::endsWithItsOwner() {
    const QString path = m_directory.filePath(u"other.db"_s);
    {
        DatabaseLock first(path);
        QVERIFY(first.take());
    }
    DatabaseLock second(path);
    QVERIFY(second.take());
}

void DatabaseLockTest::makesTheFolder() {
    DatabaseLock lock(m_directory.filePath(u"new/folder/interval.db"_s));
    QVERIFY(lock.take());
}

void DatabaseLockTest::saysWhatCannotBeWritten() {
    const QString path = m_directory.filePath(u"taken"_s);
    QVERIFY(QDir().mkpath(path + u".lock"_s));
    DatabaseLock lock(path);
    const base::Status refused = lock.take();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Forbidden);
    QVERIFY(refused.error().message.contains(path));
}

QTEST_GUILESS_MAIN(DatabaseLockTest)
#include "tst_database_lock.moc"
