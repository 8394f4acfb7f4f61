#include "server/store/bind.h"

namespace store {

using namespace Qt::StringLiterals;

Bind::Bind(const QString& text) {
    // Qt's drivers write a null QString as NULL, but an absent text of ours is an empty one.
    if (text.isNull()) {
        m_value = u""_s;
        return;
    }
    // PostgreSQL has no U+0000 in texts; peers may send it in logs and names.
    if (text.contains(QChar(u'\0')))
        m_value = QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    else
        m_value = text;
}

} // namespace store
