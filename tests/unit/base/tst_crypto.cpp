#include "server/base/crypto.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CryptoTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sha256_data();
    void sha256();
    void hmacSha256_data();
    void hmacSha256();
    void constantTimeEquals_data();
    void constantTimeEquals();
    void deriveKey_data();
    void deriveKey();
    void unsealsWhatItSealed_data();
    void unsealsWhatItSealed();
    void sealsDifferentlyEachTime();
    void unsealsKnownVectors_data();
    void unsealsKnownVectors();
    void refusesTampering_data();
    void refusesTampering();
    void verifiesItsOwnPasswordHash();
    void saltsPasswords();
    void makesDecoys();
    void findsOutdatedHashes_data();
    void findsOutdatedHashes();
    void verifiesPassword_data();
    void verifiesPassword();
    void legacyDigest_data();
    void legacyDigest();
};

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

const QByteArray Key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");

} // namespace

void CryptoTest::sha256_data() {
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("digest");
    // FIPS 180-2, appendix B.
    QTest::newRow("empty") << QByteArray()
                           << hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void CryptoTest::sha256() {
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, digest);
    QCOMPARE(base::sha256(data).toHex(), digest.toHex());
}

void CryptoTest::hmacSha256_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("mac");
    // RFC 4231, test cases 1, 2 and 6.
    QTest::newRow("short key") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                               << hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("text key") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                              << hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("key longer than a block")
        << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("empty key and text")
        << QByteArray() << QByteArray()
        << hex("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

void CryptoTest::hmacSha256() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, mac);
    QCOMPARE(base::hmacSha256(key, data).toHex(), mac.toHex());
}

void CryptoTest::constantTimeEquals_data() {
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("equal") << QByteArray("secret") << QByteArray("secret") << true;
    QTest::newRow("both empty") << QByteArray() << QByteArray("") << true;
    QTest::newRow("last byte differs") << QByteArray("secret") << QByteArray("secreT") << false;
    QTest::newRow("first byte differs") << QByteArray("secret") << QByteArray("Secret") << false;
    QTest::newRow("prefix") << QByteArray("secret") << QByteArray("secre") << false;
    QTest::newRow("one empty") << QByteArray("secret") << QByteArray() << false;
    QTest::newRow("behind a zero byte") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
}

void CryptoTest::constantTimeEquals() {
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, equal);
    QCOMPARE(base::constantTimeEquals(a, b), equal);
    QCOMPARE(base::constantTimeEquals(b, a), equal);
}

void CryptoTest::deriveKey_data() {
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("RFC 5869 test case 3")
        << QByteArray(22, '\x0b') << QByteArray() << 42
        << hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    // Computed with Python's hmac module from the definition in RFC 5869.
    QTest::newRow("purpose") << QByteArray("secret") << QByteArray("session cookie") << 32
                             << hex("d994138d23033a3e8e87eda02bc1b4fd70b73a50db17da1b8ecd2f66dd004c36");
    QTest::newRow("other purpose, two blocks")
        << QByteArray("secret") << QByteArray("api key") << 64
        << hex("0c043b06df957330593915fd7ea2260bc92acd015fc976c49e3f96c7e2ce4adc"
               "13b24f13c269ba278ccdf80bba3116400ce4e7d0376b604017ac243583bbfd72");
}

void CryptoTest::deriveKey() {
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, purpose);
    QFETCH(int, length);
    QFETCH(QByteArray, key);
    QCOMPARE(base::deriveKey(secret, purpose, length).toHex(), key.toHex());
}

void CryptoTest::unsealsWhatItSealed_data() {
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("ada_dev_YHrxgnKp5m6vpBguu0b7IDHI1206SE1LnENmk0VA2ZalFton");
    QTest::newRow("zero bytes") << QByteArray(17, '\0');
    QTest::newRow("large") << QByteArray(1'000'003, 'x');
}

void CryptoTest::unsealsWhatItSealed() {
    QFETCH(QByteArray, plain);
    const QByteArray sealed = base::seal(Key, plain);
    QCOMPARE(sealed.size(), plain.size() + 12 + 16);
    const base::Result<QByteArray> opened = base::unseal(Key, sealed);
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
}

void CryptoTest::sealsDifferentlyEachTime() {
    // The same nonce twice would give away the key stream.
    QVERIFY(base::seal(Key, "text").first(12) != base::seal(Key, "text").first(12));
}

void CryptoTest::unsealsKnownVectors_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("plain");
    // "The Galois/Counter Mode of Operation", appendix B, test cases 13 to 15, as used by NIST.
    QTest::newRow("case 13") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray()
                             << hex("530f8afbc74536b9a963b4f1c4cb738b") << QByteArray();
    QTest::newRow("case 14") << QByteArray(32, '\0') << QByteArray(12, '\0')
                             << hex("cea7403d4d606b6e074ec5d3baf39d18")
                             << hex("d0d1c8a799996bf0265b98b5d48ab919") << QByteArray(16, '\0');
    QTest::newRow("case 15") << Key << hex("cafebabefacedbaddecaf888")
                             << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad")
                             << hex("b094dac5d93471bdec1a502270e3cc6c")
                             << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
}

void CryptoTest::unsealsKnownVectors() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, plain);
    const base::Result<QByteArray> opened = base::unseal(key, nonce + tag + cipher);
    QVERIFY(opened);
    QCOMPARE(opened->toHex(), plain.toHex());
}

void CryptoTest::refusesTampering_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray sealed = base::seal(Key, "something secret");
    const auto flipped = [&sealed](qsizetype at) {
        QByteArray damaged = sealed;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        return damaged;
    };
    QTest::newRow("nonce") << Key << flipped(0);
    QTest::newRow("tag") << Key << flipped(12);
    QTest::newRow("first byte") << Key << flipped(28);
    QTest::newRow("last byte") << Key << flipped(sealed.size() - 1);
    QTest::newRow("cut") << Key << sealed.chopped(1);
    QTest::newRow("longer") << Key << sealed + '\0';
    QTest::newRow("cut to the tag") << Key << sealed.first(28);
    QTest::newRow("shorter than nonce and tag") << Key << sealed.first(27);
    QTest::newRow("empty") << Key << QByteArray();
    QTest::newRow("wrong key") << QByteArray(32, 'k') << sealed;
}

void CryptoTest::refusesTampering() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, sealed);
    const base::Result<QByteArray> opened = base::unseal(key, sealed);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::Code::Internal);
    QVERIFY(!opened.error().detail.isEmpty());
}

void CryptoTest::verifiesItsOwnPasswordHash() {
    const QString phc = base::hashPassword(u"correct horse", 4);
    QVERIFY2(phc.startsWith(u"$scrypt$ln=4,r=8,p=1$"), qPrintable(phc));
    QVERIFY(base::verifyPassword(u"correct horse", phc));
    QVERIFY(!base::verifyPassword(u"correct horsf", phc));
    QVERIFY(!base::verifyPassword(u"", phc));
    QVERIFY(base::verifyPassword(u"", base::hashPassword(u"", 4)));
}

void CryptoTest::saltsPasswords() {
    QVERIFY(base::hashPassword(u"same", 4) != base::hashPassword(u"same", 4));
}

void CryptoTest::makesDecoys() {
    const QString decoy = base::decoyPasswordHash(4);
    QCOMPARE(decoy.size(), base::hashPassword(u"x", 4).size());
    QVERIFY(decoy != base::decoyPasswordHash(4));
    QVERIFY(!base::verifyPassword(u"", decoy));
    QVERIFY(!base::isOutdatedPasswordHash(decoy, 4));
}

void CryptoTest::findsOutdatedHashes_data() {
    QTest::addColumn<QString>("phc");
    QTest::addColumn<bool>("outdated");
    QTest::newRow("as made now") << base::hashPassword(u"x", 5) << false;
    QTest::newRow("cheaper") << base::hashPassword(u"x", 4) << true;
    QTest::newRow("longer number") << u"$scrypt$ln=51,r=8,p=1$c2FsdA$aGFzaA"_s << true;
    QTest::newRow("other scheme") << u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"_s << true;
    QTest::newRow("none") << QString() << true;
}

void CryptoTest::findsOutdatedHashes() {
    QFETCH(QString, phc);
    QTEST(base::isOutdatedPasswordHash(phc, 5), "outdated");
}

void CryptoTest::verifiesPassword_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("phc");
    QTest::addColumn<bool>("right");
    // RFC 7914 §12, third vector, cut to our 32 bytes (its blocks are independent of the length asked for).
    const QString rfc = u"$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI"_s;
    const QString hash = u"$OAkZqUBelG6VIYdTJfYSENL5OmZRxMa3GwXn5oFliTg"_s;
    const QString salt = u"$MDEyMzQ1Njc4OWFiY2RlZg"_s;
    QTest::newRow("RFC 7914") << u"password"_s << rfc << true;
    QTest::newRow("RFC 7914, wrong password") << u"Password"_s << rfc << false;
    QTest::newRow("Python's hashlib")
        << u"correct horse"_s << u"$scrypt$ln=4,r=8,p=1"_s + salt + hash << true;
    QTest::newRow("other cost") << u"correct horse"_s << u"$scrypt$ln=5,r=8,p=1"_s + salt + hash << false;
    QTest::newRow("empty") << u""_s << u""_s << false;
    QTest::newRow("other scheme") << u"correct horse"_s << u"$argon2id$ln=4,r=8,p=1"_s + salt + hash << false;
    QTest::newRow("no hash") << u"correct horse"_s << u"$scrypt$ln=4,r=8,p=1"_s + salt << false;
    QTest::newRow("empty hash") << u"correct horse"_s << u"$scrypt$ln=4,r=8,p=1"_s + salt + u'$' << false;
    QTest::newRow("too many parts") << u"correct horse"_s << u"$scrypt$ln=4,r=8,p=1"_s + salt + hash + u"$x"_s
                                    << false;
    // Costs that would hang, exhaust memory or abort must be refused, not tried.
    QTest::newRow("cost is no number") << u"x"_s << u"$scrypt$ln=four,r=8,p=1"_s + salt + hash << false;
    QTest::newRow("cost without value") << u"x"_s << u"$scrypt$ln"_s + salt + hash << false;
    QTest::newRow("cost too high") << u"x"_s << u"$scrypt$ln=40,r=8,p=1"_s + salt + hash << false;
    QTest::newRow("cost zero") << u"x"_s << u"$scrypt$ln=0,r=8,p=1"_s + salt + hash << false;
    QTest::newRow("r zero") << u"x"_s << u"$scrypt$ln=4,r=0,p=1"_s + salt + hash << false;
    QTest::newRow("r too high") << u"x"_s << u"$scrypt$ln=4,r=33,p=1"_s + salt + hash << false;
    QTest::newRow("p zero") << u"x"_s << u"$scrypt$ln=4,r=8,p=0"_s + salt + hash << false;
    QTest::newRow("p too high") << u"x"_s << u"$scrypt$ln=4,r=8,p=17"_s + salt + hash << false;
    QTest::newRow("r too small for the cost") << u"x"_s << u"$scrypt$ln=16,r=1,p=1"_s + salt + hash << false;
}

void CryptoTest::verifiesPassword() {
    QFETCH(QString, password);
    QFETCH(QString, phc);
    QFETCH(bool, right);
    QCOMPARE(base::verifyPassword(password, phc), right);
}

void CryptoTest::legacyDigest_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("digest");
    // spec/accounts.md §2.4.
    QTest::newRow("password") << u"password"_s
                              << QByteArray(
                                     "f27911ae87530922fa6cfed419df87177cb7fb9a361d1c20452c0d003c52fd5c"
                                     "cbce5c0de8f60f3995e44fa21a52e94beb9e4e7e342a6923ef4c306dd45963a6");
    QTest::newRow("live key") << u"live_YHrxgnKp5m6vpBguu0b7IDHI1206SE1LnENmk0VA2ZalFton"_s
                              << QByteArray(
                                     "49b0b891eac1c46a9e8e1dfc1ecab62929dcf7751c082205ecb5f9a783fa4ab2"
                                     "1095ec0a21900cf501628a1d0eec9db0d154343d86343b0f8cde584754f6f742");
    QTest::newRow("empty") << u""_s
                           << QByteArray("ec36bdac8ff86fc0ae346d6f0031c3a6c39915cfb49dbd3aab9c2d8330dc998c"
                                         "ecba753468889865debe9d528ed511da7ce30c90b6aeec39182bc6b6b54d85a4");
}

void CryptoTest::legacyDigest() {
    QFETCH(QString, text);
    QFETCH(QByteArray, digest);
    QCOMPARE(base::legacyDigest(text, u"spec-secret"), digest);
}

QTEST_APPLESS_MAIN(CryptoTest)
#include "tst_crypto.moc"
