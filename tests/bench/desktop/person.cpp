#include "tests/bench/desktop/person.h"

#include "tests/bench/server/samples.h"

namespace bench {

using namespace Qt::StringLiterals;

namespace {

QStringList xdotool(const QStringList& arguments) {
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForFinished())
        qFatal("xdotool is missing. Install it: apt-get install xdotool");
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

// Window, dialogs and menus.
qsizetype countWindows() {
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"interval-server"_s}).size();
}

QString find(const char* what, const QStringList& how) {
    QStringList found;
    await(what, [&] {
        found = xdotool(QStringList{u"search"_s, u"--onlyvisible"_s} + how);
        return !found.isEmpty();
    });
    return found.constLast();
}

void press(const QString& key) { xdotool({u"key"_s, key}); }

// Until it has made a window come or go.
template <class Act>
void change(const char* what, qsizetype by, Act act) {
    const qsizetype before = countWindows();
    act();
    await(what, [&] { return countWindows() == before + by; });
}

} // namespace

TrayPanel::TrayPanel() {
    m_process.start(u"trayer"_s, {u"--widthtype"_s, u"request"_s});
    if (!m_process.waitForStarted())
        qFatal("trayer is missing. Install it: apt-get install trayer");
    find("the panel", {u"--class"_s, u"trayer"_s});
}

TrayPanel::~TrayPanel() {
    m_process.terminate();
    m_process.waitForFinished();
}

Person::Person() : m_window(find("the window", {u"--name"_s, u"^Interval Server$"_s})) {}

void Person::openDialog() const {
    xdotool({u"windowfocus"_s, u"--sync"_s, m_window});
    press(u"d"_s); // In the list of pages: Database.
    change("the dialog", 1, [] { press(u"alt+t"_s); });
}

void Person::closeDialog() const {
    change("the dialog's end", -1, [] { press(u"Escape"_s); });
}

void Person::openMenu() const {
    const QString panel = find("the panel", {u"--class"_s, u"trayer"_s});
    xdotool({u"mousemove"_s, u"--window"_s, panel, u"12"_s, u"12"_s});
    change("the menu", 1, [] { xdotool({u"click"_s, u"3"_s}); });
}

void Person::closeMenu() const {
    change("the menu's end", -1, [] { press(u"Escape"_s); });
}

} // namespace bench
