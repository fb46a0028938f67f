// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace latchkey {

class LiveLabel;

/// What is about to happen unless it is undone: a line that drains above the words, how many seconds are left, and the
/// buttons "undoButton" and "nowButton".
class UndoStrip final : public QWidget {
    Q_OBJECT

  public:
    /// Where the seconds that are left stand in a sentence.
    static constexpr QChar timePlace{QChar::ObjectReplacementCharacter};

    struct Words {
        QString sentence;
        QString undo;
        QString now;
        bool operator==(const Words &) const = default;
    };

    explicit UndoStrip(QWidget *parent = nullptr);

    /// \a left of \a total from now on.
    void count(const Words &words, std::chrono::milliseconds left, std::chrono::milliseconds total);
    std::chrono::milliseconds left() const;

  Q_SIGNALS:
    void undoRequested();
    void nowRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void refresh();
    void refreshIcon();

    Words m_words;
    std::chrono::milliseconds m_leftAtStart{};
    std::chrono::milliseconds m_total{};
    QElapsedTimer m_since;
    QTimer m_tick;
    LiveLabel *m_text;
    QLabel *m_icon;
    QPushButton *m_undo;
    QPushButton *m_now;
};

} // namespace latchkey
