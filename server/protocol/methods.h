#pragma once

#include <QLatin1StringView>
#include <QStringView>

// Names of the RPC methods (spec/protocol.md §3).
namespace protocol::method {

// Host to server.
inline constexpr QLatin1StringView InitializeHost("INITIALIZE_HOST");
inline constexpr QLatin1StringView BeginHostShutdown("BEGIN_HOST_SHUTDOWN");
inline constexpr QLatin1StringView SendIoCall("SEND_IO_CALL");
inline constexpr QLatin1StringView SendPage("SEND_PAGE");
inline constexpr QLatin1StringView SendLoadingCall("SEND_LOADING_CALL");
inline constexpr QLatin1StringView SendLog("SEND_LOG");
inline constexpr QLatin1StringView SendRedirect("SEND_REDIRECT");
inline constexpr QLatin1StringView MarkTransactionComplete("MARK_TRANSACTION_COMPLETE");

// Host to server and server to client.
inline constexpr QLatin1StringView Notify("NOTIFY");

// Client to server.
inline constexpr QLatin1StringView InitializeClient("INITIALIZE_CLIENT");
inline constexpr QLatin1StringView ConnectToTransaction("CONNECT_TO_TRANSACTION_AS_CLIENT");
inline constexpr QLatin1StringView LeaveTransaction("LEAVE_TRANSACTION");
inline constexpr QLatin1StringView RespondToIoCall("RESPOND_TO_IO_CALL");
inline constexpr QLatin1StringView RequestPage("REQUEST_PAGE");
inline constexpr QLatin1StringView LeavePage("LEAVE_PAGE");
inline constexpr QLatin1StringView DropConnection("__TEST_ONLY_REQUEST_DROP_CONNECTION");

// Server to host.
inline constexpr QLatin1StringView StartTransaction("START_TRANSACTION");
inline constexpr QLatin1StringView IoResponse("IO_RESPONSE");
inline constexpr QLatin1StringView CloseTransaction("CLOSE_TRANSACTION");
inline constexpr QLatin1StringView OpenPage("OPEN_PAGE");
inline constexpr QLatin1StringView ClosePage("CLOSE_PAGE");

// Server to client.
inline constexpr QLatin1StringView Render("RENDER");
inline constexpr QLatin1StringView LoadingState("LOADING_STATE");
inline constexpr QLatin1StringView Log("LOG");
inline constexpr QLatin1StringView Redirect("REDIRECT");
inline constexpr QLatin1StringView RenderPage("RENDER_PAGE");
inline constexpr QLatin1StringView TransactionCompleted("TRANSACTION_COMPLETED");
inline constexpr QLatin1StringView ClientUsurped("CLIENT_USURPED");
inline constexpr QLatin1StringView HostClosedUnexpectedly("HOST_CLOSED_UNEXPECTEDLY");
inline constexpr QLatin1StringView HostReconnected("HOST_RECONNECTED");
// Ours. Something that a list on the screen shows has changed:
// {"topics": ["structure", "queue", …], "mode": "live"|"console", "environmentId": …}
inline constexpr QLatin1StringView Changed("CHANGED");
// Ours. An answer could not be passed to the host: {"transactionId", "inputGroupKey", "message"}
inline constexpr QLatin1StringView ResponseRefused("RESPONSE_REFUSED");

// Whether an answer to `method` promises something that must survive a crash. The frames of such calls are
// acknowledged when the answer leaves (or after a second), so that an SDK that was cut off by a crash sends
// them again.
[[nodiscard]] inline bool isDurable(QStringView method) {
    return method == SendLog || method == SendRedirect || method == MarkTransactionComplete ||
           method == Notify;
}

} // namespace protocol::method
