#pragma once

#include <QByteArray>
#include <QVarLengthArray>

#include <optional>

namespace base {

// The members of a JSON object, each still a text: what is only looked at or passed on is never made a tree,
// and keeps its order of members and its digits. Of several members with the same name the last counts, as
// for every parser. Any thread.
class JsonObjectView {
public:
    // Nothing where the text is no JSON object (RFC 8259), or has more than a thousand members, which none of
    // ours has. `json` has to outlive the view.
    [[nodiscard]] static std::optional<JsonObjectView> of(QByteArrayView json);

    // A string's text, in UTF-8; nothing where there is none or another value. Valid as long as the view.
    [[nodiscard]] std::optional<QByteArrayView> text(QByteArrayView name) const;
    // Any value, as its author wrote it: a part of the object's text. Nothing where there is none.
    [[nodiscard]] std::optional<QByteArrayView> json(QByteArrayView name) const;
    // The same, but null counts as absent.
    [[nodiscard]] std::optional<QByteArrayView> present(QByteArrayView name) const;

private:
    friend class MemberHandler;

    struct Member {
        QByteArrayView name;
        QByteArrayView json;
        std::optional<QByteArrayView> text;
    };

    [[nodiscard]] const Member* find(QByteArrayView name) const;

    QByteArray m_decoded; // What the names and texts are parts of.
    QVarLengthArray<Member, 6> m_members;
};

} // namespace base
