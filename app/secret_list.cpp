#include "app/secret_list.h"

namespace app {

using namespace Qt::StringLiterals;

QList<SecretControl::Secret> secretList() {
    return {
        {u"SECRET"_s,
         u"API key secret"_s,
         u"Every API key is checked with it."_s,
         u"All API keys stop working when this changes: every host has to be given a new one."_s,
         {},
         {}},
        {u"AUTH_COOKIE_SECRET"_s,
         u"Session secret"_s,
         u"Protects forms and sessions in browsers."_s,
         u"Open dashboards have to be loaded again when this changes."_s,
         {},
         {}},
        {u"DATA_KEY"_s,
         u"Encryption key"_s,
         u"Encrypts credentials in the database. While it is empty, the session secret does."_s,
         u"What is stored encrypted, such as development keys, can no longer be read when this changes."_s,
         {},
         {}},
        {u"WSS_API_SECRET"_s,
         u"Internal secret"_s,
         u"Opens the internal port to your own programs."_s,
         u"Programs that use the internal port need the new value."_s,
         {},
         {}},
    };
}

} // namespace app
