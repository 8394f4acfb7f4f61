#include "server/base/id.h"

#include <QUuid>

#include <openssl/rand.h>

namespace base {

QByteArray randomBytes(qsizetype count) {
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        qFatal("The system's random number generator failed.");
    return bytes;
}

QString nanoid() {
    constexpr char Alphabet[] = "ModuleSymbhasOwnPr-0123456789ABCDEFGHNRVfgctiUvz_KqYTJkLxpZXIjQW";
    static_assert(sizeof(Alphabet) == 65);
    char text[21];
    const QByteArray bytes = randomBytes(sizeof text);
    for (size_t i = 0; i < sizeof text; ++i)
        text[i] = Alphabet[bytes[static_cast<qsizetype>(i)] & 63];
    return QString::fromLatin1(text, sizeof text);
}

QString uuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QByteArray uuidBytes() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

QString randomAlphanumeric(qsizetype count) {
    constexpr char Alphabet[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    constexpr int Symbols = sizeof(Alphabet) - 1;
    // Bytes at or above the largest multiple of 62 are rejected, so that every symbol is equally likely.
    constexpr int Limit = 256 - 256 % Symbols;
    QString text;
    text.reserve(count);
    while (text.size() < count) {
        const QByteArray bytes = randomBytes(count);
        for (const char c : bytes) {
            const int value = static_cast<unsigned char>(c);
            if (value < Limit && text.size() < count)
                text.append(QLatin1Char(Alphabet[value % Symbols]));
        }
    }
    return text;
}

QString randomToken() {
    return QString::fromLatin1(
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isUuid(QStringView text) {
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace base
