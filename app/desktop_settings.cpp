#include "app/desktop_settings.h"

#include "app/setting_list.h"

namespace app {

using namespace Qt::StringLiterals;

DesktopSettings::DesktopSettings(Variables options)
    : m_options(std::move(options)), m_dataDirectory(app::dataDirectory(processSources(m_options))),
      m_file(m_dataDirectory) {
    if (const QString aside = m_file.setAsideIfBroken(); !aside.isEmpty())
        m_notice =
            u"The settings file was damaged. It has been kept as %1, and the defaults apply."_s.arg(aside);
}

QString DesktopSettings::sourceOf(const QString& name, const Sources& sources) const {
    if (!sources.options.value(name).isEmpty())
        return u"an option of the command line"_s;
    if (!sources.environment.value(name).isEmpty())
        return u"the environment"_s;
    if (!readEnvFile(sources.workingDirectory + u"/.env"_s).value(name).isEmpty())
        return u".env in %1"_s.arg(sources.workingDirectory);
    return {};
}

QList<Setting> DesktopSettings::settings() const {
    const Sources now = sources();
    QList<Setting> all = settingList();
    for (Setting& one : all) {
        one.value = configured(now, one.name);
        one.source = sourceOf(one.name, now);
    }
    return all;
}

QHash<QString, QString> DesktopSettings::check(const QHash<QString, QString>& changes) const {
    QHash<QString, QString> problems;
    Sources draft = sources();
    draft.drafts = changes;
    for (;;) {
        const base::Status valid = checkSettings(draft);
        const QString name = valid ? QString() : QString::fromLatin1(valid.error().reason);
        // What is wrong elsewhere is not for this form.
        if (!changes.contains(name) || problems.contains(name))
            return problems;
        problems.insert(name, valid.error().message.section(u": "_s, 1));
        draft.drafts.insert(name, {});
    }
}

QString DesktopSettings::save(const QHash<QString, QString>& changes) {
    const base::Status written = m_file.write(changes);
    return written ? QString() : written.error().message;
}

Variables DesktopSettings::effective() const {
    const Sources now = sources();
    Variables values;
    const QList<Setting> all = settingList();
    for (const Setting& one : all)
        values.insert(one.name, configured(now, one.name));
    values.insert(u"DATABASE_URL"_s, configured(now, u"DATABASE_URL"_s));
    return values;
}

bool DesktopSettings::needsRestart() const { return !m_started.isEmpty() && m_started != effective(); }

base::Result<QStringList> DesktopSettings::adopt(const Variables& options) {
    const Sources before = sources();
    Sources after = before;
    after.options.insert(options);
    if (const base::Status valid = checkSettings(after); !valid)
        return base::fail(valid.error());
    QStringList changes;
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        // The folder is what makes it this desktop.
        if (option.key() == u"DATA_DIR" || configured(before, option.key()) == option.value())
            continue;
        const bool isAddress = option.key() == u"DATABASE_URL";
        changes.append(isAddress ? option.key() : option.key() + u'=' + option.value());
        m_options.insert(option.key(), option.value());
    }
    changes.sort();
    return changes;
}

void DesktopSettings::override(const Variables& options) { m_options.insert(options); }

void DesktopSettings::markStarted() { m_started = effective(); }

} // namespace app
