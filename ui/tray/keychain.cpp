#include "ui/tray/keychain.h"

#include <qt6keychain/keychain.h>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

const QString& service() {
    static const QString name = u"Interval Server"_s;
    return name;
}

base::Failure failure(const QKeychain::Job& job) {
    return base::fail(base::Code::Unavailable, job.errorString().simplified());
}

// Jobs delete themselves when they have finished.
void start(QKeychain::Job* job, const QString& account, std::function<void(const QKeychain::Job&)> finished) {
    job->setKey(account);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [finished = std::move(finished)](QKeychain::Job* done) { finished(*done); });
    job->start();
}

} // namespace

void DesktopKeychain::read(const QString& account, Read then) {
    auto* const job = new QKeychain::ReadPasswordJob(service());
    start(job, account, [job, then = std::move(then)](const QKeychain::Job& done) {
        if (done.error() == QKeychain::NoError)
            then(std::optional(job->textData()));
        else if (done.error() == QKeychain::EntryNotFound)
            then(std::optional<QString>());
        else
            then(failure(done));
    });
}

void DesktopKeychain::write(const QString& account, const QString& text, Written then) {
    auto* const job = new QKeychain::WritePasswordJob(service());
    job->setTextData(text);
    start(job, account, [then = std::move(then)](const QKeychain::Job& done) {
        then(done.error() == QKeychain::NoError ? base::Status() : failure(done));
    });
}

void DesktopKeychain::remove(const QString& account, Written then) {
    start(new QKeychain::DeletePasswordJob(service()), account,
          [then = std::move(then)](const QKeychain::Job& done) {
              const bool isGone =
                  done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound;
              then(isGone ? base::Status() : failure(done));
          });
}

} // namespace tray
