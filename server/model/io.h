#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

// What the server reads of the texts it forwards between hosts and browsers (spec/protocol.md §7). The texts
// themselves travel unchanged.
namespace model {

struct IoCall {
    QString text;
    QString id;                   // Empty when the text does not say.
    QString inputGroupKey;        // Empty when the text does not say.
    bool needsInput = false;      // Some element is not a DISPLAY_*.
    bool asksCredentials = false; // Some element is CREDENTIALS, which no server supports.
    bool confirmsIdentity = false;
    std::optional<qint64> gracePeriodMs; // Of the identity confirmation.
};

struct IoResponse {
    enum class Kind { Return, SetState, Canceled, Other };

    QString text;
    QString id;
    QString inputGroupKey;
    Kind kind = Kind::Other;
    bool declines = false; // `values` is exactly [false].
};

struct LoadingState {
    QString label;
    QString description;
    std::optional<qint64> itemsInQueue;
    std::optional<qint64> itemsCompleted;

    bool operator==(const LoadingState&) const = default;
};

// Where a host sends the browser: a URL, or a route of the same organization, environment and mode.
struct Redirect {
    QString url;
    QString route;
    QJsonObject params;
    bool replace = false;
    QString download; // Suggested file name of `url`.

    bool operator==(const Redirect&) const = default;
};

// The members a browser reads; also the form in which a redirect waits for one.
[[nodiscard]] QJsonObject toJson(const Redirect& redirect);
[[nodiscard]] Redirect redirectFromJson(const QJsonObject& object);

} // namespace model
