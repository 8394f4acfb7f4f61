#pragma once

#include "ui/tray/update_check.h"
#include "ui/tray/widgets/page.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace tray {

class Notice;

// Version, updates, licences and release notes. Nothing here asks the network before somebody wants it to.
class AboutPage final : public Page {
public:
    // `feed`: where releases are announced; empty: nowhere.
    explicit AboutPage(const QUrl& feed = releaseFeed());

private:
    void addVersion(Section& section);
    void addUpdates(Section& section);
    void addLicences(Section& section);
    void addNotes();
    void check();
    void answered(const base::Result<UpdateCheck::Release>& release);

    UpdateCheck m_updates;
    Notice* m_notice;
    QPushButton* m_check = nullptr; // Where there is a feed.
    QLabel* m_notesHead;
    QTextBrowser* m_notes;
};

} // namespace tray
