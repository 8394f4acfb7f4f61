#include "ui/tray/pages/about_page.h"

#include "ui/tray/tray_glyph.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/notice.h"
#include "ui/tray/widgets/text_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDesktopServices>
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

AboutPage::AboutPage(const QUrl& feed)
    : Page(u"About"_s), m_updates(feed, QCoreApplication::applicationVersion()), m_notice(new Notice),
      m_notesHead(headLabel(u"Release notes"_s)), m_notes(new QTextBrowser) {
    m_notice->setObjectName(u"updates"_s);
    addWidget(head());
    addWidget(m_notice);
    Section* const section = addSection({});
    addVersion(*section);
    addUpdates(*section);
    addLicences(*section);
    addNotes();
}

void AboutPage::addVersion(Section& section) {
    auto* const version = new CopyField(u"version"_s);
    version->setText(u"%1 (Qt %2, %3)"_s.arg(QCoreApplication::applicationVersion(),
                                             QString::fromLatin1(qVersion()), QSysInfo::prettyProductName()));
    section.addRow(u"Version"_s, version);
}

void AboutPage::addUpdates(Section& section) {
    if (m_updates.feed().isEmpty()) {
        section.addRow(
            u"Updates"_s,
            mutedLabel(u"They come from where this program came from: your package manager, or the "
                       "installer of a newer version, which keeps data and settings."_s));
        return;
    }
    m_check = new QPushButton(u"&Check for updates"_s);
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_check);
    line->addStretch();
    row->setFocusProxy(m_check);
    section.addRow(u"Updates"_s, row,
                   u"Asks %1 for the latest version, and sends nothing else."_s.arg(m_updates.feed().host()));
    connect(m_check, &QPushButton::clicked, this, [this] { check(); });
}

void AboutPage::addLicences(Section& section) {
    auto* const licences = new QWidget;
    auto* const qt = new QPushButton(u"About &Qt…"_s);
    auto* const line = new QHBoxLayout(licences);
    line->setContentsMargins(0, 0, 0, 0);
    auto* const words =
        mutedLabel(u"Interval Server: MIT. Qt and QtKeychain: LGPL 3 and BSD, as libraries of the "
                   "system. llhttp, RapidJSON, tl::expected and the dashboard's packages: MIT and alike."_s);
    line->addWidget(words, 1);
    line->addWidget(qt, 0, Qt::AlignTop);
    licences->setFocusProxy(qt);
    section.addRow(u"Licences"_s, licences);
    connect(qt, &QPushButton::clicked, this, [] { QApplication::aboutQt(); });
}

void AboutPage::addNotes() {
    m_notes->setMarkdown(resource(u":/tray/CHANGELOG.md"_s));
    m_notes->setAccessibleName(u"Release notes"_s);
    m_notes->setOpenExternalLinks(true);
    m_notes->setMinimumHeight(260);
    addWidget(m_notesHead);
    addWidget(m_notes, 1);
}

void AboutPage::check() {
    m_check->setEnabled(false);
    m_notice->say(Notice::Kind::Info, u"Checking for updates…"_s);
    m_updates.ask([this](const base::Result<UpdateCheck::Release>& release) { answered(release); });
}

void AboutPage::answered(const base::Result<UpdateCheck::Release>& release) {
    m_check->setEnabled(true);
    if (!release) {
        m_notice->say(Notice::Kind::Warning,
                      release.error().message +
                          u" Look whether this computer is online, and try again later."_s);
        return;
    }
    if (!release->isNewer) {
        m_notice->say(Notice::Kind::Info,
                      u"This is the latest version, %1."_s.arg(QCoreApplication::applicationVersion()));
        return;
    }
    m_notice->say(Notice::Kind::Info, u"Version %1 is available."_s.arg(release->version),
                  {{u"&Open its page"_s, [page = release->page] { QDesktopServices::openUrl(page); }}});
    if (release->notes.isEmpty())
        return;
    m_notesHead->setText(u"New in version %1"_s.arg(release->version));
    m_notes->document()->setMarkdown(release->notes, QTextDocument::MarkdownNoHTML);
}

} // namespace tray
