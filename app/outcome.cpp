#include "app/outcome.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcCommands, "commands")

namespace app {

using namespace Qt::StringLiterals;

Outcome failure(const base::Error& error) {
    if (!error.detail.isEmpty())
        qCWarning(lcCommands, "%ls", qUtf16Printable(error.detail));
    return {{}, u"error: "_s + error.message, true};
}

QString counted(qsizetype count, const QString& noun) {
    return count == 1 ? u"1 "_s + noun : u"%1 %2s"_s.arg(count).arg(noun);
}

} // namespace app
