#include "app/log_ring.h"

namespace app {

namespace {
constexpr size_t MaxLines = 5'000;
constexpr qsizetype MaxLineChars = 4'000; // A page of text, to look at; files keep the whole.
} // namespace

LogRing::LogRing() : m_mailbox([this](std::vector<base::Task>& tasks) { take(tasks); }) {
    base::setLogSink([this](const base::LogLine& line) {
        m_mailbox.post([this, line] {
            m_lines.push_back(line);
            m_lines.back().message.truncate(MaxLineChars);
        });
    });
}

LogRing::~LogRing() { base::setLogSink({}); }

void LogRing::take(std::vector<base::Task>& tasks) {
    const size_t before = m_lines.size();
    for (const base::Task& task : tasks)
        task();
    const size_t added = m_lines.size() - before;
    const size_t dropped = m_lines.size() > MaxLines ? m_lines.size() - MaxLines : 0;
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<qsizetype>(dropped));
    if (m_added)
        m_added(static_cast<qsizetype>(added), static_cast<qsizetype>(dropped));
}

} // namespace app
