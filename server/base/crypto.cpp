#include "server/base/crypto.h"

#include "server/base/id.h"

#include <QStringTokenizer>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <memory>

namespace base {

using namespace Qt::StringLiterals;

namespace {

constexpr int NonceSize = 12;
constexpr int TagSize = 16;
constexpr int ScryptSize = 32;
constexpr int SaltSize = 16;
constexpr int MaxLogN = 20;

// OpenSSL reads a null pointer as "not given", which an empty text is not.
const unsigned char* bytes(QByteArrayView data) {
    return reinterpret_cast<const unsigned char*>(data.isNull() ? "" : data.data());
}
unsigned char* bytes(QByteArray& data) { return reinterpret_cast<unsigned char*>(data.data()); }

// On valid arguments OpenSSL fails only without memory or with a broken installation. What it leaves in its
// output then must never be used as a key or digest.
void require(bool succeeded, const char* what) {
    if (!succeeded)
        qFatal("%s failed.", what);
}

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
CipherContext cipherContext() { return {EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free}; }

struct ScryptParameters {
    int logN = 17;
    int r = 8;
    int p = 1;
};

QByteArray scrypt(QByteArrayView password, QByteArrayView salt, ScryptParameters cost) {
    QByteArray hash(ScryptSize, Qt::Uninitialized);
    const uint64_t n = uint64_t{1} << cost.logN;
    const uint64_t memory = uint64_t{256} * static_cast<uint64_t>(cost.r) * n + (uint64_t{1} << 20);
    const int ok = EVP_PBE_scrypt(password.data(), static_cast<size_t>(password.size()), bytes(salt),
                                  static_cast<size_t>(salt.size()), n, static_cast<uint64_t>(cost.r),
                                  static_cast<uint64_t>(cost.p), memory, bytes(hash), ScryptSize);
    require(ok == 1, "scrypt");
    return hash;
}

QString base64(const QByteArray& data) {
    return QString::fromLatin1(data.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals));
}

QString phcPrefix(int logN) { return u"$scrypt$ln=%1,r=8,p=1$"_s.arg(logN); }

QString phc(int logN, const QByteArray& salt, const QByteArray& hash) {
    return phcPrefix(logN) + base64(salt) + u'$' + base64(hash);
}

std::optional<ScryptParameters> parseParameters(QStringView text) {
    ScryptParameters cost;
    for (const QStringView part : text.tokenize(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        bool ok = false;
        const int value = equals < 0 ? 0 : part.mid(equals + 1).toInt(&ok);
        if (!ok)
            return std::nullopt;
        const QStringView name = part.left(equals);
        if (name == u"ln")
            cost.logN = value;
        else if (name == u"r")
            cost.r = value;
        else if (name == u"p")
            cost.p = value;
    }
    if (cost.logN < 1 || cost.logN > MaxLogN || cost.r < 1 || cost.r > 32 || cost.p < 1 || cost.p > 16)
        return std::nullopt;
    // RFC 7914 §2: N must be less than 2^(128 * r / 8).
    if (cost.logN >= 16 * cost.r)
        return std::nullopt;
    return cost;
}

} // namespace

QByteArray sha256(QByteArrayView data) {
    QByteArray hash(32, Qt::Uninitialized);
    require(EVP_Digest(bytes(data), static_cast<size_t>(data.size()), bytes(hash), nullptr, EVP_sha256(),
                       nullptr) == 1,
            "SHA-256");
    return hash;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data) {
    QByteArray mac(32, Qt::Uninitialized);
    unsigned int size = 0;
    require(HMAC(EVP_sha256(), bytes(key), static_cast<int>(key.size()), bytes(data),
                 static_cast<size_t>(data.size()), bytes(mac), &size),
            "HMAC");
    return mac;
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

QByteArray deriveKey(QByteArrayView secret, QByteArrayView purpose, int length) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                                EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            EVP_KDF_CTX_free);
    char digest[] = "SHA256";
    const std::array params = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<char*>(secret.data()),
                                          static_cast<size_t>(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char*>(purpose.data()),
                                          static_cast<size_t>(purpose.size())),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(length, Qt::Uninitialized);
    require(EVP_KDF_derive(context.get(), bytes(key), static_cast<size_t>(length), params.data()) == 1,
            "HKDF");
    return key;
}

QByteArray seal(QByteArrayView key, QByteArrayView plain) {
    Q_ASSERT(key.size() == 32);
    const QByteArray nonce = randomBytes(NonceSize);
    QByteArray cipher(plain.size(), Qt::Uninitialized);
    QByteArray tag(TagSize, Qt::Uninitialized);
    const CipherContext context = cipherContext();
    int size = 0;
    const auto* iv = bytes(QByteArrayView(nonce));
    const bool ok = EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), iv) == 1 &&
                    EVP_EncryptUpdate(context.get(), bytes(cipher), &size, bytes(plain),
                                      static_cast<int>(plain.size())) == 1 &&
                    EVP_EncryptFinal_ex(context.get(), bytes(cipher) + size, &size) == 1 &&
                    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, TagSize, tag.data()) == 1;
    require(ok, "AES-GCM");
    return nonce + tag + cipher;
}

Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed) {
    Q_ASSERT(key.size() == 32);
    if (sealed.size() < NonceSize + TagSize)
        return failInternal(u"A sealed value is too short."_s);
    const QByteArrayView nonce = sealed.first(NonceSize);
    QByteArray tag = sealed.sliced(NonceSize, TagSize).toByteArray();
    const QByteArrayView cipher = sealed.sliced(NonceSize + TagSize);
    QByteArray plain(cipher.size(), Qt::Uninitialized);
    const CipherContext context = cipherContext();
    int size = 0;
    const bool ok =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), bytes(plain), &size, bytes(cipher),
                          static_cast<int>(cipher.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, TagSize, tag.data()) == 1;
    require(ok, "AES-GCM");
    if (EVP_DecryptFinal_ex(context.get(), bytes(plain) + size, &size) != 1)
        return failInternal(u"A sealed value could not be opened: wrong key or damaged data."_s);
    return plain;
}

QString hashPassword(QStringView password, int logN) {
    const QByteArray salt = randomBytes(SaltSize);
    return phc(logN, salt, scrypt(password.toUtf8(), salt, {.logN = logN}));
}

QString decoyPasswordHash(int logN) { return phc(logN, randomBytes(SaltSize), randomBytes(ScryptSize)); }

bool isOutdatedPasswordHash(QStringView phc, int logN) { return !phc.startsWith(phcPrefix(logN)); }

bool verifyPassword(QStringView password, QStringView phc) {
    const QList<QStringView> parts = phc.split(u'$');
    if (parts.size() != 5 || parts[1] != u"scrypt")
        return false;
    const std::optional<ScryptParameters> cost = parseParameters(parts[2]);
    if (!cost)
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts[3].toLatin1());
    const QByteArray expected = QByteArray::fromBase64(parts[4].toLatin1());
    return constantTimeEquals(scrypt(password.toUtf8(), salt, *cost), expected);
}

QByteArray legacyDigest(QStringView text, QStringView secret) {
    const QByteArray password = text.toUtf8();
    const QByteArray salt = secret.toUtf8();
    QByteArray digest(64, Qt::Uninitialized);
    require(PKCS5_PBKDF2_HMAC(password.constData(), static_cast<int>(password.size()),
                              bytes(QByteArrayView(salt)), static_cast<int>(salt.size()), 1000, EVP_sha512(),
                              static_cast<int>(digest.size()), bytes(digest)) == 1,
            "PBKDF2");
    return digest.toHex();
}

} // namespace base
