#include "server/protocol/client_messages.h"
#include "server/protocol/envelope.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/io_schema.h"
#include "server/protocol/rest_messages.h"

#include <cstdint>

// Whatever a peer sends in a frame, no decoder crashes, and what the envelope reads it writes again.

namespace {

void decodeAsEverything(const QByteArray& inputs) {
    using namespace protocol;
    static_cast<void>(decodeInitializeHost(inputs));
    if (const auto call = decodeSendIoCall(inputs))
        static_cast<void>(canceledResponse(call->transactionId, call->ioCall));
    static_cast<void>(decodeSendPage(inputs));
    static_cast<void>(decodeSendLoadingCall(inputs));
    static_cast<void>(decodeSendLog(inputs));
    if (const auto call = decodeSendRedirect(inputs))
        static_cast<void>(encodeRedirect(call->transactionId, call->redirect));
    static_cast<void>(decodeMarkTransactionComplete(inputs));
    static_cast<void>(decodeNotify(inputs));
    static_cast<void>(decodeConnectToTransaction(inputs));
    static_cast<void>(decodeRespondToIoCall(inputs));
    static_cast<void>(decodeRequestPage(inputs));
    static_cast<void>(decodeTransactionId(inputs));
    static_cast<void>(decodePageKey(inputs));
    static_cast<void>(decodeEnqueue(inputs));
    static_cast<void>(decodeDequeue(inputs));
    static_cast<void>(decodeDeclareHost(inputs));
}

void checkFrame(QByteArrayView wire) {
    const auto frame = protocol::decodeFrame(wire);
    if (!frame || frame->type != protocol::Frame::Type::Message)
        return;
    const auto again = protocol::decodeFrame(protocol::encodeMessage(frame->id, frame->data));
    if (!again || again->id != frame->id || again->data != frame->data)
        __builtin_trap();
    if (const auto message = protocol::decodeRpc(frame->data))
        decodeAsEverything(message->data);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    checkFrame(bytes);
    // The same texts, past the layers in which a fuzzer would get stuck.
    if (const auto message = protocol::decodeRpc(bytes))
        decodeAsEverything(message->data);
    const QString text = QString::fromUtf8(bytes);
    static_cast<void>(protocol::readIoCall(text));
    static_cast<void>(protocol::readIoResponse(text));
    return 0;
}
