#include "tests/support/fake_desktop.h"
#include "ui/tray/pages/log_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using base::LogLevel;

class LogModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsTheLog();
    void oldLinesGo();
    void filtersByLevel();
    void findsAllWords();
    void filtersByHostAndTransaction();
    void offersWhatOccurs();

private:
    [[nodiscard]] QStringList shown() const {
        QStringList messages;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            messages.append(m_filter->index(row, tray::LogModel::Message).data().toString());
        return messages;
    }

    std::unique_ptr<support::FakeLogs> m_logs;
    std::unique_ptr<tray::LogModel> m_model;
    std::unique_ptr<tray::LogFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void LogModelTest::init() {
    m_tester.reset();
    m_filter.reset();
    m_logs = std::make_unique<support::FakeLogs>();
    m_logs->log(LogLevel::Debug, u"GET /health-check"_s);
    m_model = std::make_unique<tray::LogModel>(*m_logs);
    m_filter = std::make_unique<tray::LogFilter>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_logs->log(LogLevel::Info, u"Host h1 connected"_s);
    m_logs->log(LogLevel::Warning, u"Host h1 does not answer"_s);
    m_logs->log(LogLevel::Error, u"A commit failed"_s);
}

void LogModelTest::followsTheLog() {
    QCOMPARE(shown().size(), 4);
    QCOMPARE(m_model->index(1, tray::LogModel::Level).data().toString(), u"Info"_s);
}

void LogModelTest::oldLinesGo() {
    m_logs->all.pop_front();
    m_logs->all.pop_front();
    m_logs->all.push_back({0, LogLevel::Info, u"core"_s, u"new"_s});
    m_logs->added(1, 2);
    QCOMPARE(shown(), (QStringList{u"Host h1 does not answer"_s, u"A commit failed"_s, u"new"_s}));
}

void LogModelTest::filtersByLevel() {
    m_filter->setLevel(LogLevel::Warning);
    QCOMPARE(shown(), (QStringList{u"Host h1 does not answer"_s, u"A commit failed"_s}));
    m_logs->log(LogLevel::Info, u"nothing"_s);
    m_logs->log(LogLevel::Error, u"worse"_s);
    QCOMPARE(shown().last(), u"worse"_s);
    QCOMPARE(shown().size(), 3);
}

void LogModelTest::findsAllWords() {
    m_filter->setWords(u" host  H1 connect "_s);
    QCOMPARE(shown(), QStringList{u"Host h1 connected"_s});
    m_filter->setWords(u"SERVER"_s);
    QCOMPARE(shown().size(), 4);
    m_filter->setWords({});
    QCOMPARE(shown().size(), 4);
}

void LogModelTest::filtersByHostAndTransaction() {
    m_logs->log(LogLevel::Info, u"connected"_s, {u"host-1"_s});
    m_logs->log(LogLevel::Info, u"ended"_s, {u"host-1"_s, u"run-a"_s});
    m_logs->log(LogLevel::Info, u"ended"_s, {u"host-2"_s, u"run-b"_s});
    m_filter->setSubject({u"host-1"_s, u""_s});
    QCOMPARE(shown(), (QStringList{u"connected"_s, u"ended"_s}));
    m_filter->setSubject({u"host-1"_s, u"run-a"_s});
    QCOMPARE(shown(), QStringList{u"ended"_s});
    m_filter->setSubject({{}, u"run"_s});
    QCOMPARE(shown().size(), 2);
    m_filter->setSubject({u"host-1"_s, u"run-b"_s});
    QCOMPARE(shown().size(), 0);
    m_filter->setSubject({});
    m_filter->setWords(u"run-b"_s);
    QCOMPARE(shown(), QStringList{u"ended"_s});
}

void LogModelTest::offersWhatOccurs() {
    for (int i = 0; i < 60; ++i)
        m_logs->log(LogLevel::Info, u"ended"_s, {u"host-1"_s, u"run-%1"_s.arg(i)});
    m_logs->log(LogLevel::Info, u"ended"_s, {u"host-2"_s, u"run-7"_s});
    QCOMPARE(m_model->subjects(&base::LogSubject::host), (QStringList{u"host-2"_s, u"host-1"_s}));
    const QStringList runs = m_model->subjects(&base::LogSubject::transaction);
    QCOMPARE(runs.size(), 50);
    QCOMPARE(runs.mid(0, 3), (QStringList{u"run-7"_s, u"run-59"_s, u"run-58"_s}));
}

QTEST_MAIN(LogModelTest)
#include "tst_log_model.moc"
