#include "app/service_command.h"

#include "app/output.h"
#include "app/service/service.h"

namespace app {

using namespace Qt::StringLiterals;
using Verb = ServiceCommand::Verb;

namespace {

// As service managers answer: not running is no error, and no success either.
constexpr int NotRunning = 3;

QString description(const ServiceState& state) {
    if (!state.isInstalled)
        return u"not installed"_s;
    return state.isRunning ? u"running"_s : u"installed, not running"_s;
}

int reportState(Service& service) {
    const base::Result<ServiceState> state = service.state();
    if (!state) {
        printError(u"error: "_s + state.error().message);
        return 1;
    }
    print(description(*state));
    return state->isRunning ? 0 : NotRunning;
}

int reportChange(const base::Result<QStringList>& change) {
    if (!change) {
        printError(u"error: "_s + change.error().message);
        return 1;
    }
    for (const QString& line : *change)
        print(line);
    return 0;
}

} // namespace

int runServiceCommand(const ServiceCommand& command) {
    const std::unique_ptr<Service> service = makeService(currentSite());
    switch (command.verb) {
    case Verb::Install:
        return reportChange(service->install());
    case Verb::Uninstall:
        return reportChange(service->uninstall());
    case Verb::Status:
        return reportState(*service);
    }
    Q_UNREACHABLE();
}

} // namespace app
