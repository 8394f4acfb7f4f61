#pragma once

#include "server/base/result.h"
#include "server/model/declaration.h"
#include "server/model/host.h"
#include "server/model/io.h"
#include "server/model/notification.h"
#include "server/model/run.h"
#include "server/protocol/member_reader.h"

#include <QJsonValue>

// Messages between hosts and the server: decoders of what hosts send and encoders of what they are sent
// (spec/protocol.md §3.1 and §3.3). Encoders return JSON text for the `data` member. Pure functions; any
// thread.
namespace protocol {

struct InitializeHost {
    model::HostDeclaration declaration;
    bool hasSdk = false; // Both name and version were given.
};
struct SendIoCall {
    QString transactionId;
    model::IoCall ioCall;
    bool skipClientCall = false;
};
struct SendPage {
    QString pageKey;
    std::optional<QString> page;
};
struct SendLoadingCall {
    QString transactionId;
    model::LoadingState state;
};
struct SendLog {
    QString transactionId;
    QString data;
    std::optional<qint64> index;
    std::optional<qint64> timestamp;
};
struct SendRedirect {
    QString transactionId;
    model::Redirect redirect;
};
struct MarkTransactionComplete {
    QString transactionId;
    std::optional<QString> result;
};
// NOTIFY and POST /api/notify alike.
struct Notify {
    QString transactionId; // Empty: none.
    QString message;
    QString title;
    QString idempotencyKey;
    QString createdAt;
    // Nothing when the list is absent, which asks for the default recipients; empty: record, send nothing.
    std::optional<QList<model::NotificationDelivery>> deliveries;
};

[[nodiscard]] base::Result<InitializeHost> decodeInitializeHost(MemberReader inputs);
[[nodiscard]] base::Result<SendIoCall> decodeSendIoCall(MemberReader inputs);
[[nodiscard]] base::Result<SendPage> decodeSendPage(MemberReader inputs);
[[nodiscard]] base::Result<SendLoadingCall> decodeSendLoadingCall(MemberReader inputs);
[[nodiscard]] base::Result<SendLog> decodeSendLog(MemberReader inputs);
[[nodiscard]] base::Result<SendRedirect> decodeSendRedirect(MemberReader inputs);
[[nodiscard]] base::Result<MarkTransactionComplete> decodeMarkTransactionComplete(MemberReader inputs);
[[nodiscard]] base::Result<Notify> decodeNotify(MemberReader inputs);

// The lists of actions and pages, shared with POST /api/hosts/declare.
[[nodiscard]] base::Result<model::HostDeclaration> decodeDeclaration(MemberReader inputs);

[[nodiscard]] QByteArray encodeStartTransaction(const model::StartOrder& order);
[[nodiscard]] QByteArray encodeIoResponse(const QString& transactionId, const QString& value);
[[nodiscard]] QByteArray encodeCloseTransaction(const QString& transactionId);
[[nodiscard]] QByteArray encodeOpenPage(const model::PageOrder& order);
[[nodiscard]] QByteArray encodeClosePage(const QString& pageKey);
[[nodiscard]] QByteArray encodeHostRegistration(const model::HostRegistration& registration);
[[nodiscard]] QByteArray encodeHostRefusal(const QString& message,
                                           const std::optional<model::SdkAlert>& alert);
[[nodiscard]] QJsonValue toJson(const std::optional<model::SdkAlert>& alert);

} // namespace protocol
