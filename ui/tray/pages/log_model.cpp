#include "ui/tray/pages/log_model.h"

#include "ui/tray/widgets/colors.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QSet>

namespace tray {

using namespace Qt::StringLiterals;
using base::LogLevel;

namespace {

QString levelText(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return u"Debug"_s;
    case LogLevel::Info:
        return u"Info"_s;
    case LogLevel::Warning:
        return u"Warning"_s;
    case LogLevel::Error:
        return u"Error"_s;
    }
    Q_UNREACHABLE();
}

constexpr qsizetype MaxSubjects = 50;
constexpr qsizetype IdChars = 10; // Tell ids apart; the tool tip has all of them.

QString aboutText(const base::LogSubject& about) {
    const QString& id = about.transaction.isEmpty() ? about.host : about.transaction;
    return id.size() > IdChars ? id.left(IdChars) + u'…' : id;
}

QString aboutTip(const base::LogSubject& about) {
    QStringList lines;
    if (!about.host.isEmpty())
        lines.append(u"Host "_s + about.host);
    if (!about.transaction.isEmpty())
        lines.append(u"Transaction "_s + about.transaction);
    return lines.join(u'\n');
}

// To Qt, a null string does not start with an empty one.
bool isAbout(const QString& id, const QString& wanted) { return wanted.isEmpty() || id.startsWith(wanted); }

QString cellText(const base::LogLine& line, int column) {
    switch (column) {
    case LogModel::Time:
        return QDateTime::fromMSecsSinceEpoch(line.time).toString(u"HH:mm:ss.zzz"_s);
    case LogModel::Level:
        return levelText(line.level);
    case LogModel::Category:
        return line.category;
    case LogModel::About:
        return aboutText(line.about);
    case LogModel::Message:
        return line.message.simplified();
    default:
        return {};
    }
}

} // namespace

LogModel::LogModel(app::LogControl& logs) : m_logs(logs), m_lines(logs.lines()) {
    m_logs.onAdded([this](qsizetype added, qsizetype dropped) { take(added, dropped); });
}

const base::LogLine& LogModel::line(int row) const { return m_lines[static_cast<size_t>(row)]; }

QStringList LogModel::subjects(QString base::LogSubject::*kind) const {
    QStringList ids;
    QSet<QString> known;
    for (auto line = m_lines.crbegin(); line != m_lines.crend() && ids.size() < MaxSubjects; ++line) {
        const QString& id = line->about.*kind;
        if (id.isEmpty() || known.contains(id))
            continue;
        known.insert(id);
        ids.append(id);
    }
    return ids;
}

// Of a burst that is longer than what is kept, some lines have come and gone already.
void LogModel::take(qsizetype added, qsizetype dropped) {
    const int gone = std::min(rowCount(), static_cast<int>(dropped));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
        endRemoveRows();
    }
    const auto come = static_cast<int>(std::min(added, static_cast<qsizetype>(m_logs.lines().size())));
    if (come > 0) {
        beginInsertRows({}, rowCount(), rowCount() + come - 1);
        m_lines.insert(m_lines.end(), m_logs.lines().end() - come, m_logs.lines().end());
        endInsertRows();
    }
    if (m_added)
        m_added();
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LogModel::data(const QModelIndex& index, int role) const {
    const base::LogLine& shown = line(index.row());
    if (role == Qt::DisplayRole)
        return cellText(shown, index.column());
    if (role == Qt::ToolTipRole && index.column() == Message)
        return shown.message;
    if (role == Qt::ToolTipRole && index.column() == About)
        return aboutTip(shown.about);
    if (role == Qt::ForegroundRole && index.column() != Message) {
        if (index.column() == Level && shown.level >= LogLevel::Warning)
            return problemColor(QGuiApplication::palette());
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    }
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static const QStringList names{u"Time"_s, u"Level"_s, u"Part"_s, u"About"_s, u"Message"_s};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? names.value(section) : QVariant();
}

LogFilter::LogFilter(LogModel& model) : m_model(model) { setSourceModel(&model); }

void LogFilter::setLevel(LogLevel level) {
    m_level = level;
    invalidateFilter();
}

void LogFilter::setSubject(const base::LogSubject& subject) {
    m_subject = subject;
    invalidateFilter();
}

void LogFilter::setWords(const QString& text) {
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const base::LogLine& line = m_model.line(row);
    if (line.level < m_level || !isAbout(line.about.host, m_subject.host) ||
        !isAbout(line.about.transaction, m_subject.transaction))
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(), [&line](const QString& word) {
        const QString texts[] = {line.message, line.category, line.about.host, line.about.transaction};
        return std::any_of(std::begin(texts), std::end(texts),
                           [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace tray
