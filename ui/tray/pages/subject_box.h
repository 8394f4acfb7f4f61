#pragma once

#include <QComboBox>

#include <functional>

namespace tray {

// Chooses one of the ids that occur in the log; one that is typed or pasted may be only the beginning of an
// id.
class SubjectBox final : public QComboBox {
public:
    // `all` is what an empty one means, as in "All hosts"; `name` is for screen readers.
    SubjectBox(const QString& all, const QString& name, QWidget* parent = nullptr);

    // Asked for the ids each time the list opens.
    void setSource(std::function<QStringList()> ids) { m_ids = std::move(ids); }
    void onChosen(std::function<void()> handler) { m_chosen = std::move(handler); }
    void choose(const QString& id) { setEditText(id); }
    // Empty: all.
    [[nodiscard]] QString id() const { return currentText().trimmed(); }

    void showPopup() override;

private:
    std::function<QStringList()> m_ids;
    std::function<void()> m_chosen;
};

} // namespace tray
