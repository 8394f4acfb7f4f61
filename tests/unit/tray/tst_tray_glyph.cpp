#include "ui/tray/resources.h"
#include "ui/tray/tray_glyph.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using tray::Mood;

class TrayGlyphTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tray::initResources(); }
    void moodsLookDifferent();
    void isDrawnForEverySize();
    void takesTheInkOfThePanel();
};

void TrayGlyphTest::moodsLookDifferent() {
    QList<QImage> seen;
    for (const Mood mood : {Mood::Stopped, Mood::Busy, Mood::Running, Mood::Connected, Mood::Problem}) {
        const QImage image = tray::trayGlyph(mood, Qt::black).pixmap(22).toImage();
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void TrayGlyphTest::isDrawnForEverySize() {
    const QIcon icon = tray::trayGlyph(Mood::Running, Qt::black);
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        QCOMPARE(icon.actualSize(QSize(size, size)), QSize(size, size));
}

void TrayGlyphTest::takesTheInkOfThePanel() {
    const QImage image = tray::trayGlyph(Mood::Running, Qt::white).pixmap(24).toImage();
    QCOMPARE(image.pixelColor(5, 12), QColor(Qt::white));
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
}

QTEST_MAIN(TrayGlyphTest)
#include "tst_tray_glyph.moc"
