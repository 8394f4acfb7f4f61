#include "app/setting_list.h"

namespace app {

using namespace Qt::StringLiterals;
using Kind = Setting::Kind;

namespace {

Setting setting(const QString& name, Kind kind, const QString& label, const QString& help,
                const QString& fallback) {
    Setting one;
    one.name = name;
    one.kind = kind;
    one.label = label;
    one.help = help;
    one.fallback = fallback;
    return one;
}

Setting choice(const QString& name, const QString& label, const QString& help, const QString& fallback,
               const QStringList& choices) {
    Setting one = setting(name, Kind::Choice, label, help, fallback);
    one.choices = choices;
    return one;
}

QList<Setting> network() {
    return {
        setting(u"PORT"_s, Kind::Port, u"Port"_s, u"Where browsers and SDKs connect."_s, u"3000"_s),
        setting(u"HOST"_s, Kind::Address, u"Listen on"_s,
                u"127.0.0.1 is this computer only, 0.0.0.0 the whole network."_s, u"127.0.0.1"_s),
        setting(u"APP_URL"_s, Kind::Url, u"Public address"_s,
                u"As people and SDKs type it, for instance https://tools.example.com."_s,
                u"http://localhost and the port"_s),
        setting(u"ALLOWED_HOSTS"_s, Kind::List, u"Further host names"_s,
                u"Other names that browsers may use, separated by commas."_s, u"none"_s),
        setting(u"TRUSTED_PROXIES"_s, Kind::List, u"Reverse proxies"_s,
                u"Addresses whose X-Forwarded headers count, separated by commas."_s, u"none"_s),
        setting(u"INTERNAL_PORT"_s, Kind::Port, u"Internal port"_s, u"For health checks and metrics."_s,
                u"3033"_s),
        setting(u"INTERNAL_HOST"_s, Kind::Address, u"Internal address"_s,
                u"Where the internal port listens."_s, u"127.0.0.1"_s),
    };
}

QList<Setting> accounts() {
    return {
        choice(u"REGISTRATION"_s, u"Who may sign up"_s, u"Anybody, only people who are invited, or nobody."_s,
               u"open on this computer only, else invite"_s, {u"open"_s, u"invite"_s, u"closed"_s}),
        setting(u"ALLOW_PRIVATE_HTTP_HOSTS"_s, Kind::Flag, u"Serverless in private networks"_s,
                u"Serverless endpoints may have private addresses."_s, u"no"_s),
    };
}

QList<Setting> uploads() {
    return {
        setting(u"UPLOAD_LIMIT_MB"_s, Kind::Text, u"Largest file"_s, u"In megabytes; 0 allows no uploads."_s,
                u"1024"_s),
        setting(u"S3_BUCKET"_s, Kind::Text, u"S3 bucket"_s,
                u"Leave all five empty to keep files in the data folder."_s, u"none"_s),
        setting(u"S3_REGION"_s, Kind::Text, u"S3 region"_s, u"For instance eu-central-1."_s, u"none"_s),
        setting(u"S3_ENDPOINT"_s, Kind::Url, u"S3 endpoint"_s, u"Of another provider than Amazon."_s,
                u"Amazon's"_s),
        setting(u"S3_KEY_ID"_s, Kind::Text, u"S3 access key"_s, u"Its name."_s, u"none"_s),
        setting(u"S3_KEY_SECRET"_s, Kind::Secret, u"S3 secret key"_s, u"Its secret."_s, u"none"_s),
    };
}

QList<Setting> logging() {
    return {
        choice(u"LOG_LEVEL"_s, u"Log level"_s, u"How much the log tells."_s, u"info"_s,
               {u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}),
        choice(u"LOG_FORMAT"_s, u"Log format"_s, u"Of the lines on the terminal."_s, u"text"_s,
               {u"text"_s, u"json"_s}),
    };
}

void append(QList<Setting>& all, const QString& group, const QList<Setting>& some) {
    for (Setting one : some) {
        one.group = group;
        all.append(one);
    }
}

} // namespace

QList<Setting> settingList() {
    QList<Setting> all;
    append(all, u"Network"_s, network());
    append(all, u"People"_s, accounts());
    append(all, u"Uploads"_s, uploads());
    append(all, u"Log"_s, logging());
    return all;
}

} // namespace app
