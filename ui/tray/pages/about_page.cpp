#include "ui/tray/pages/about_page.h"

#include "ui/tray/tray_glyph.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/text_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFile>
#include <QPushButton>
#include <QSysInfo>
#include <QTextBrowser>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 56;

QString resource(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QWidget* head() {
    auto* const row = new QWidget;
    auto* const icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(IconSize));
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(headLabel(u"Interval Server"_s, 1.3));
    words->addWidget(mutedLabel(u"Internal tools as functions in your own backend"_s));
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(icon);
    line->addLayout(words, 1);
    return row;
}

} // namespace

AboutPage::AboutPage() : Page(u"About"_s) {
    addWidget(head());
    Section* const section = addSection({});
    auto* const version = new CopyField(u"version"_s);
    version->setText(u"%1 (Qt %2, %3)"_s.arg(QCoreApplication::applicationVersion(),
                                             QString::fromLatin1(qVersion()), QSysInfo::prettyProductName()));
    section->addRow(u"Version"_s, version);
    auto* const licences = new QWidget;
    auto* const qt = new QPushButton(u"About &Qt…"_s);
    auto* const line = new QHBoxLayout(licences);
    line->setContentsMargins(0, 0, 0, 0);
    auto* const words =
        mutedLabel(u"Interval Server: MIT. Qt and QtKeychain: LGPL 3 and BSD, as libraries of the "
                   "system. llhttp, tl::expected and the dashboard's packages: MIT and alike."_s);
    line->addWidget(words, 1);
    line->addWidget(qt, 0, Qt::AlignTop);
    licences->setFocusProxy(qt);
    section->addRow(u"Licences"_s, licences);
    connect(qt, &QPushButton::clicked, this, [this] { QApplication::aboutQt(); });
    auto* const notes = new QTextBrowser;
    notes->setMarkdown(resource(u":/tray/CHANGELOG.md"_s));
    notes->setAccessibleName(u"Release notes"_s);
    notes->setOpenExternalLinks(true);
    notes->setMinimumHeight(260);
    addWidget(headLabel(u"Release notes"_s));
    addWidget(notes, 1);
}

} // namespace tray
