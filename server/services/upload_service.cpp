#include "server/services/upload_service.h"

#include "server/base/id.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcUploads, "uploads")

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 UploadMs = HourMs;
constexpr qint64 DownloadMs = 48 * HourMs;
// Code may hand a link on, or read the file late.
constexpr qint64 FinishedMs = HourMs;
constexpr qint64 SweepMs = 10 * 60'000;
constexpr qint64 BacklogMs = 10'000;
constexpr qint64 RetryMs = HourMs;
constexpr int SweepBatch = 100;
constexpr qint64 MaxPerRun = 1000;
constexpr qsizetype MaxName = 100;
// Twice what a run takes, since browsers ask anew for a file that is tried again.
constexpr Throttle::Limits Pace{.free = 2000, .refillMs = 500, .longestWaitMs = 60'000};

bool isKeyCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
           c == u'_' || c == u'.';
}

// A part of a key that no file system or URL takes for anything else. The end stays, with its extension.
QString keyPart(const QString& text) {
    QString part = text.right(MaxName);
    for (QChar& c : part) {
        if (!isKeyCharacter(c))
            c = u'_';
    }
    if (part.startsWith(u'.'))
        part[0] = u'_';
    return part;
}

QString megabytes(qint64 bytes) { return u"%1 MB"_s.arg(bytes / 1024 / 1024); }

base::Failure tooLarge(const UploadService::File& file, qint64 limit) {
    base::Failure failure = base::fail(
        base::Code::TooLarge, u"%1 is too large: files may have up to %2."_s.arg(file.name, megabytes(limit)),
        "file_too_large");
    failure.value().extra.insert(u"limit"_s, limit);
    return failure;
}

} // namespace

UploadService::UploadService(store::Stores& stores, RunBook& book, ClientRegistry& clients,
                             FileStorage& storage, base::Timers& timers, const base::Clock& clock,
                             const Settings& settings)
    : m_stores(stores), m_book(book), m_clients(clients), m_storage(storage), m_clock(clock),
      m_settings(settings), m_pace(clock, Pace), m_nextSweep(timers) {}

void UploadService::start() { sweep(); }

base::Result<QList<UploadService::Ticket>> UploadService::open(const MemberIdentity& who,
                                                               const QString& transactionId,
                                                               const QString& inputGroupKey,
                                                               const QList<File>& files) {
    if (const base::Status allowed = mayUpload(who, transactionId, inputGroupKey); !allowed)
        return base::fail(allowed.error());
    if (const base::Status paced = checkPace(who.user.id, files); !paced)
        return base::fail(paced.error());
    if (const base::Status fits = checkSizes(transactionId, files); !fits)
        return base::fail(fits.error());
    const qint64 now = m_clock.now();
    const QString folder = keyPart(transactionId) + u'/' + keyPart(inputGroupKey) + u'/';
    QList<model::Upload> rows;
    QList<Ticket> tickets;
    for (const File& file : files) {
        const QString key = folder + base::uuid() + u'-' + keyPart(file.name);
        rows.append({key, transactionId, now, now + DownloadMs});
        tickets.append(
            {key, m_storage.links({key, file.size, now + UploadMs, now + DownloadMs}), now + UploadMs});
    }
    if (const base::Status inserted = m_stores.uploads.insert(rows); !inserted)
        return base::fail(inserted.error());
    return tickets;
}

base::Status UploadService::mayUpload(const MemberIdentity& who, const QString& transactionId,
                                      const QString& inputGroupKey) const {
    if (m_settings.uploadLimit == 0)
        return base::fail(base::Code::Unavailable, u"Upload storage has not been configured"_s,
                          "integration_not_configured");
    const base::Result<Run*> found = m_book.find(transactionId);
    if (!found)
        return base::fail(found.error());
    if (!*found || (*found)->row.organizationId != who.organization.id)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    const Run& run = **found;
    const Client* const client = m_clients.find(run.row.currentClientId);
    if (run.row.ownerId != who.user.id && (!client || client->userId != who.user.id))
        return base::fail(base::Code::Forbidden, u"Only the person who runs it can upload files."_s);
    if (run.isCompleted())
        return base::fail(base::Code::Conflict, u"The transaction is already completed."_s,
                          "already_completed");
    QString pending = run.row.lastInputGroupKey;
    if (pending.isEmpty() && run.pendingCall)
        pending = run.pendingCall->id; // SDKs before input groups.
    if (pending.isEmpty() || inputGroupKey != pending)
        return base::fail(base::Code::Conflict, u"The action does not wait for these files any more."_s,
                          "input_group_over");
    return {};
}

base::Status UploadService::checkPace(const QString& userId, const QList<File>& files) {
    for (qsizetype file = 0; file < files.size(); ++file) {
        if (const base::Status paced = m_pace.attempt(userId); !paced) {
            base::Error error = paced.error();
            error.message = u"Too many files at a time. Please try again in a minute."_s;
            return base::fail(std::move(error));
        }
    }
    return {};
}

base::Status UploadService::checkSizes(const QString& transactionId, const QList<File>& files) const {
    for (const File& file : files) {
        if (file.size > m_settings.uploadLimit)
            return tooLarge(file, m_settings.uploadLimit);
    }
    const base::Result<qint64> known = m_stores.uploads.countOf(transactionId);
    if (!known)
        return base::fail(known.error());
    if (*known + files.size() > MaxPerRun)
        return base::fail(base::Code::Conflict, u"A transaction can have at most %1 files."_s.arg(MaxPerRun),
                          "too_many_files");
    return {};
}

void UploadService::sweep() {
    m_nextSweep.set(SweepMs, [this] { sweep(); });
    if (const base::Status swept = removeExpired(); !swept)
        qCWarning(lcUploads, "Looking for expired uploads failed: %ls",
                  qUtf16Printable(swept.error().detail));
}

base::Status UploadService::removeExpired() {
    const qint64 now = m_clock.now();
    if (const base::Status marked = m_stores.uploads.expireFinished(now + FinishedMs); !marked)
        return marked;
    const base::Result<QStringList> keys = m_stores.uploads.expired(now, SweepBatch);
    if (!keys)
        return base::fail(keys.error());
    if (keys->size() == SweepBatch)
        m_nextSweep.set(BacklogMs, [this] { sweep(); });
    for (const QString& key : *keys)
        m_storage.remove(key, [this, key](const base::Status& status) { removed(key, status); });
    return {};
}

void UploadService::removed(const QString& key, const base::Status& status) {
    if (!status)
        qCWarning(lcUploads, "Removing the upload %ls failed: %ls", qUtf16Printable(key),
                  qUtf16Printable(status.error().detail));
    // One that cannot be removed must not stand in the way of the others.
    const base::Status noted =
        status ? m_stores.uploads.remove(key) : m_stores.uploads.postpone(key, m_clock.now() + RetryMs);
    if (!noted)
        qCWarning(lcUploads, "Noting that failed: %ls", qUtf16Printable(noted.error().detail));
}

} // namespace services
