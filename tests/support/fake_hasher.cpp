#include "tests/support/fake_hasher.h"

#include <utility>

namespace support {

using namespace Qt::StringLiterals;

namespace {
base::Failure busy() {
    base::Failure failure = base::fail(base::Code::RateLimited, u"Too many people are logging in."_s);
    failure.value().retryAfterMs = 5'000;
    return failure;
}
} // namespace

void FakeHasher::hash(const QString& password, services::Done<QString> done) {
    if (const auto work = std::exchange(meanwhile, {}))
        work();
    done(isBusy ? base::Result<QString>(busy()) : hashed(password));
}

void FakeHasher::verify(const QString& password, const QString& hash, services::Done<bool> done) {
    verified.append(hash);
    if (const auto work = std::exchange(meanwhile, {}))
        work();
    done(isBusy ? base::Result<bool>(busy()) : hash == hashed(password) || hash == outdated(password));
}

} // namespace support
