#pragma once

#include "server/model/io.h"

// The few facts the server reads from the opaque IO texts (spec/protocol.md §3.1.3, §3.2.4, §7). Pure; any
// thread.
namespace protocol {

// Never fails: what cannot be read stays empty, and a call without readable key gets the SHA-256 of its text
// as key.
[[nodiscard]] model::IoCall readIoCall(const QString& text);
[[nodiscard]] model::IoResponse readIoResponse(const QString& text);

// The response that tells a host that the run was canceled while it waited for `call`.
[[nodiscard]] QString canceledResponse(const QString& transactionId, const model::IoCall& call);

} // namespace protocol
