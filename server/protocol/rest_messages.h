#pragma once

#include "server/base/result.h"
#include "server/model/declaration.h"
#include "server/protocol/member_reader.h"

#include <QJsonValue>

// Bodies of the SDKs' REST calls (spec/protocol.md §8). Pure functions; any thread.
namespace protocol {

struct Enqueue {
    QString slug;
    QString assignee;   // E-mail; empty: anybody.
    QString params;     // JSON record of primitives; empty: none.
    QString paramsMeta; // superjson meta; empty: none.
};
struct DeclareHost {
    QString httpHostId;
    model::HostDeclaration declaration;
};

[[nodiscard]] base::Result<Enqueue> decodeEnqueue(MemberReader body);
// The id of the queued action.
[[nodiscard]] base::Result<QString> decodeDequeue(MemberReader body);
[[nodiscard]] base::Result<DeclareHost> decodeDeclareHost(MemberReader body);

} // namespace protocol
