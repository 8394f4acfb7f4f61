#pragma once

#include "server/base/result.h"
#include "server/model/action.h"
#include "server/model/io.h"
#include "server/model/notification.h"
#include "server/model/transaction.h"
#include "server/protocol/member_reader.h"

#include <QJsonObject>

// Messages between browsers and the server (spec/protocol.md §3.2 and §3.4). Pure functions; any thread.
namespace protocol {

struct ConnectToTransaction {
    QString transactionId;
    QJsonObject params;
};
struct RespondToIoCall {
    QString transactionId; // Or a page key.
    model::IoResponse response;
};
struct RequestPage {
    QString pageKey;
    QString pageSlug;
    bool console = false;
    QString environmentId;
    QJsonObject params;
};

[[nodiscard]] base::Result<ConnectToTransaction> decodeConnectToTransaction(MemberReader inputs);
[[nodiscard]] base::Result<RespondToIoCall> decodeRespondToIoCall(MemberReader inputs);
[[nodiscard]] base::Result<RequestPage> decodeRequestPage(MemberReader inputs);
// LEAVE_TRANSACTION and LEAVE_PAGE carry one id.
[[nodiscard]] base::Result<QString> decodeTransactionId(MemberReader inputs);
[[nodiscard]] base::Result<QString> decodePageKey(MemberReader inputs);

[[nodiscard]] QByteArray encodeRender(const QString& transactionId, const QString& ioCall);
[[nodiscard]] QByteArray encodeLoadingState(const QString& transactionId, const model::LoadingState& state);
[[nodiscard]] QByteArray encodeLog(const model::TransactionLog& line);
[[nodiscard]] QByteArray encodeNotify(const model::Notification& notification);
[[nodiscard]] QByteArray encodeRedirect(const QString& transactionId, const model::Redirect& redirect);
[[nodiscard]] QByteArray encodeRenderPage(const QString& pageKey, const std::optional<QString>& page,
                                          const QString& hostInstanceId);
[[nodiscard]] QByteArray encodeTransactionCompleted(const QString& transactionId, model::ResultStatus status,
                                                    const std::optional<QString>& result);
// CLIENT_USURPED, HOST_CLOSED_UNEXPECTEDLY and HOST_RECONNECTED carry one id.
[[nodiscard]] QByteArray encodeTransactionId(const QString& transactionId);
[[nodiscard]] QByteArray encodeChanged(const model::Scope& scope, const QStringList& topics);
[[nodiscard]] QByteArray encodeResponseRefused(const QString& transactionId, const QString& inputGroupKey,
                                               const QString& message);

[[nodiscard]] QByteArray encodeRequestPageSuccess(const QString& pageKey);
[[nodiscard]] QByteArray encodeRequestPageError(const QString& message);

} // namespace protocol
