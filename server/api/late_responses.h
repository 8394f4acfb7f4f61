#pragma once

#include "server/base/timers.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace api {

// Answers to hosts whose connection broke before they arrived. They wait for the next connection of the same
// instance (spec/protocol.md §1.5), for a minute at most. Net thread.
class LateResponses {
public:
    explicit LateResponses(base::Timers& timers) : m_timers(timers) {}
    ~LateResponses();
    Q_DISABLE_COPY_MOVE(LateResponses)

    void add(const QString& instanceKey, const QByteArray& response);
    [[nodiscard]] QList<QByteArray> take(const QString& instanceKey);

private:
    struct Waiting {
        QList<QByteArray> responses;
        qsizetype bytes = 0;
        base::Timers::Id timer = 0;
    };

    base::Timers& m_timers;
    QHash<QString, Waiting> m_waiting;
};

} // namespace api
