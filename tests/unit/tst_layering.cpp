#include "tests/unit/layering.h"

#include <QTest>

using namespace Qt::StringLiterals;

class LayeringTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSourcesKeepToTheTable();
    void violationsAreFound();
};

void LayeringTest::theSourcesKeepToTheTable() {
    const QStringList found = layering::violations(QStringLiteral(INTERVAL_SOURCE_DIR));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// A small tree that breaks every rule once, and keeps to them elsewhere.
void LayeringTest::violationsAreFound() {
    const QString root = QStringLiteral(INTERVAL_SOURCE_DIR) + u"/tests/fixtures/layering"_s;
    const QStringList expected{
        u"app/main.cpp:2: app may not include server/core.h"_s,
        u"app/main.cpp:3: app may not include ui/tray/window.h"_s,
        u"server/api/routes.cpp:2: api may not include server/store/database.h"_s,
        u"server/api/routes.cpp:6: SQL belongs in server/store"_s,
        u"server/api/routes.cpp:7: SQL belongs in server/store"_s,
        u"server/base/clock.h:3: base may not include server/model/user.h"_s,
        u"server/core.h:4: core may not include server/server.h"_s,
        u"server/http/router.cpp:1: router.h is not relative to the root of the repository"_s,
        u"server/http/router.cpp:2: server/http/../base/clock.h is not relative to the root of the repository"_s,
        u"server/http/router.cpp:3: server/base/clock.h is ours and belongs in quotes"_s,
        u"server/http/router.cpp:4: only store may include <QSqlQuery>"_s,
        u"server/http/router.cpp:5: only ws may include <QWebSocketServer>"_s,
        u"server/http/router.cpp:7: only tray may include <QWidget>"_s,
        u"server/integrations/smtp.cpp:2: integrations may not include server/services/mail.h"_s,
        u"server/integrations/smtp.cpp:3: only http, ws may include <QTcpSocket>"_s,
        u"server/mystery/x.h:1: nothing says what mystery may include"_s,
        u"ui/tray/window.h:4: tray may not include app/command_line.h"_s,
        u"ui/tray/window.h:5: tray may not include server/services/ports.h"_s,
    };
    QCOMPARE(layering::violations(root), expected);
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
