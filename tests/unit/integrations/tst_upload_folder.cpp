#include "server/integrations/upload_folder.h"
#include "tests/support/fake_clock.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using integrations::LinkSigner;
using integrations::UploadFolder;
using services::LocalFiles;
using Purpose = LinkSigner::Purpose;

namespace {

const QString Key = u"t1/g1/id-file.txt"_s;
constexpr qint64 Until = support::FakeClock::Start + 1000;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void make(const QString& path) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("x"), 1);
}

} // namespace

class UploadFolderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsThereWhenItIsCommitted();
    void anEmptyFileIsAFile();
    void whatIsNotCommittedLeavesNothing();
    void tooFewBytesAreNoFile();
    void tooManyBytesAreRefusedAtOnce();
    void whatHasArrivedStays_data();
    void whatHasArrivedStays();
    void afterACrashPartsAreRemoved();
    void whatNoLinkLeadsToIsRemovedAtStart();
    void aRemovedFileTakesItsFoldersAlong();
    void whatIsNotThereIsRemoved();
    void keysLeadNowhereElse_data();
    void keysLeadNowhereElse();
    void aFullDiskIsSaidAtOnce();

private:
    [[nodiscard]] LocalFiles::Link link(Purpose purpose, const QString& key, qint64 size = 0) const;
    [[nodiscard]] base::Result<std::unique_ptr<services::IncomingFile>> receive(qint64 size) const {
        return m_folder->receive(link(Purpose::Upload, Key, size));
    }
    [[nodiscard]] base::Result<QString> find() const { return m_folder->find(link(Purpose::Download, Key)); }
    [[nodiscard]] QString path(const QString& name) const { return m_root + u'/' + name; }
    [[nodiscard]] QStringList parts() const {
        return QDir(path(u".incoming"_s)).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir m_directory;
    QString m_root;
    int m_count = 0;
    support::FakeClock m_clock;
    std::unique_ptr<UploadFolder> m_folder;
};

void UploadFolderTest::init() {
    m_root = m_directory.filePath(u"uploads-%1"_s.arg(++m_count));
    m_folder = std::make_unique<UploadFolder>(m_root, QByteArray(32, 'k'), m_clock);
    QVERIFY(m_folder->prepare());
}

LocalFiles::Link UploadFolderTest::link(Purpose purpose, const QString& key, qint64 size) const {
    const QUrlQuery query(QUrl(m_folder->signer().link(purpose, key, Until, size)));
    return {key, query.queryItemValue(u"expires"_s), query.queryItemValue(u"size"_s),
            query.queryItemValue(u"signature"_s)};
}

void UploadFolderTest::aFileIsThereWhenItIsCommitted() {
    const auto file = receive(10);
    QVERIFY(file);
    QVERIFY((*file)->write("hello"));
    QVERIFY((*file)->write("world"));
    QVERIFY(!find());
    QCOMPARE(parts().size(), 1);
    QVERIFY((*file)->commit());
    const auto found = find();
    QVERIFY(found);
    QCOMPARE(contentOf(*found), QByteArray("helloworld"));
    QCOMPARE(parts(), QStringList());
    QCOMPARE(QFileInfo(*found).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void UploadFolderTest::anEmptyFileIsAFile() {
    const auto file = receive(0);
    QVERIFY(file);
    QVERIFY((*file)->commit());
    QCOMPARE(contentOf(find().value_or(QString())), QByteArray());
}

void UploadFolderTest::whatIsNotCommittedLeavesNothing() {
    {
        const auto file = receive(10);
        QVERIFY((*file)->write("hello"));
    }
    QCOMPARE(parts(), QStringList());
    QVERIFY(!find());
}

void UploadFolderTest::tooFewBytesAreNoFile() {
    {
        const auto file = receive(10);
        QVERIFY((*file)->write("hello"));
        const base::Status refused = (*file)->commit();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::Code::InvalidArgument);
        QCOMPARE(refused.error().message, u"5 of 10 bytes have arrived."_s);
    }
    QVERIFY(!find());
    QCOMPARE(parts(), QStringList());
}

void UploadFolderTest::tooManyBytesAreRefusedAtOnce() {
    const auto file = receive(4);
    const base::Status refused = (*file)->write("hello");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::TooLarge);
}

void UploadFolderTest::whatHasArrivedStays_data() {
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("the same again") << QByteArray("first") << true;
    QTest::newRow("something else") << QByteArray("other") << false;
}

// Two of them may also be on their way at once.
void UploadFolderTest::whatHasArrivedStays() {
    QFETCH(QByteArray, second);
    QFETCH(bool, isTaken);
    {
        const auto late = receive(5);
        const auto file = receive(5);
        QVERIFY((*late)->write(second));
        QVERIFY((*file)->write("first"));
        QVERIFY((*file)->commit());
        const base::Status repeated = (*late)->commit();
        QCOMPARE(repeated.has_value(), isTaken);
        if (!isTaken)
            QCOMPARE(repeated.error().code, base::Code::Conflict);
    }
    QCOMPARE(contentOf(find().value_or(QString())), QByteArray("first"));
    QCOMPARE(parts(), QStringList());
}

void UploadFolderTest::afterACrashPartsAreRemoved() {
    make(path(u".incoming/left.part"_s));
    QVERIFY(m_folder->prepare());
    QCOMPARE(parts(), QStringList());
}

void UploadFolderTest::whatNoLinkLeadsToIsRemovedAtStart() {
    make(path(u"t1/g1/old"_s));
    make(path(u"t1/g1/new"_s));
    make(path(u"t2/g1/old"_s));
    for (const QString& name : {u"t1/g1/old"_s, u"t2/g1/old"_s}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock.now() - qint64{73} * 3'600'000),
                                 QFileDevice::FileModificationTime));
    }
    QVERIFY(m_folder->prepare());
    QCOMPARE(QDir(path(u"t1/g1"_s)).entryList(QDir::Files), QStringList{u"new"_s});
    QVERIFY(!QFileInfo::exists(path(u"t2"_s)));
}

void UploadFolderTest::aRemovedFileTakesItsFoldersAlong() {
    make(path(Key));
    make(path(u"t1/g2/other"_s));
    QVERIFY(m_folder->remove(Key));
    QVERIFY(!QFileInfo::exists(path(u"t1/g1"_s)));
    QVERIFY(QFileInfo::exists(path(u"t1/g2/other"_s)));
    QVERIFY(m_folder->remove(u"t1/g2/other"_s));
    QVERIFY(!QFileInfo::exists(path(u"t1"_s)));
    QVERIFY(QFileInfo::exists(m_root));
}

void UploadFolderTest::whatIsNotThereIsRemoved() { QVERIFY(m_folder->remove(u"t9/g9/none"_s)); }

void UploadFolderTest::keysLeadNowhereElse_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("up") << u"../../etc/passwd"_s;
    QTest::newRow("up in the middle") << u"t1/../file"_s;
    QTest::newRow("hidden") << u"t1/g1/.file"_s;
    QTest::newRow("parts") << u".incoming/g1/file"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("too deep") << u"t1/g1/a/b"_s;
    QTest::newRow("not deep enough") << u"t1/file"_s;
    QTest::newRow("empty part") << u"t1//file"_s;
    QTest::newRow("backslash") << u"t1/g1/..\\file"_s;
    QTest::newRow("line end") << u"t1/g1/file\n"_s;
    QTest::newRow("NUL") << u"t1/g1/file"_s + QChar(0);
    QTest::newRow("too long") << u"t1/g1/"_s + QString(201, u'x');
}

// Signed by mistake or not.
void UploadFolderTest::keysLeadNowhereElse() {
    QFETCH(QString, key);
    LocalFiles::Link upload = link(Purpose::Upload, key, 1);
    QCOMPARE(m_folder->receive(upload).error().code, base::Code::NotFound);
    QCOMPARE(m_folder->find(link(Purpose::Download, key)).error().code, base::Code::NotFound);
    const QString outside = m_directory.filePath(u"file"_s);
    make(outside);
    QVERIFY(m_folder->remove(key));
    QVERIFY(QFileInfo::exists(outside));
}

void UploadFolderTest::aFullDiskIsSaidAtOnce() {
    const auto file = receive(qint64{1} << 60);
    QVERIFY(!file);
    QCOMPARE(file.error().code, base::Code::Unavailable);
    QCOMPARE(parts(), QStringList());
}

QTEST_GUILESS_MAIN(UploadFolderTest)
#include "tst_upload_folder.moc"
