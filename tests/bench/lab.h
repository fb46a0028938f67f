// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/benchserver.h"
#include "bench/loadrun.h"

#include <QTemporaryDir>

#include <map>

namespace latchkey::bench {

/// How a whole run is done.
struct Plan {
    QString programs;    ///< the folder with ours
    QByteArray platform; ///< QT_QPA_PLATFORM of programs that are started to be looked at
    int runs = 5;        ///< counted pairs of each comparison
    int grants = 50'000; ///< of the workspace that is loaded and started with; people a tenth, devices a hundredth
    int large = 100'000; ///< where it says 100,000 rows: so many grants
    int small = 1'000;   ///< what one changed row of the large one is held against
    QList<int> growth{1'000, 10'000, 100'000};
    std::chrono::milliseconds settle{2'000}; ///< until memory counts as settled
    std::chrono::milliseconds idle{60'000};  ///< for which an idle program is watched
    bool holdsBounds = true;

    /// Only shows that everything can be measured.
    void makeBrief();
};

/// One load beside others of the same pages.
struct Round {
    LoadFigures ours;
    double curl = 0;           ///< milliseconds
    std::optional<double> sdk; ///< milliseconds; none where it is not installed
    qsizetype requests = 0;    ///< ours, as the server counted them
};

/// What loading one workspace some times told.
struct Loads {
    QList<Round> rounds;
    qsizetype pages = 0;      ///< that there are to read
    qsizetype nearGrants = 0; ///< grants that are active or will be soon
    double jsonBytes = 0;
};

/// Bytes resident.
struct Memory {
    double settled = 0;
    double peak = 0;
};

/// Makes what is measured, and keeps what several lines of the table need.
class Lab {
  public:
    explicit Lab(Plan plan);

    const Plan &plan() const { return m_plan; }
    /// Each load in a process of its own.
    std::expected<Loads, QString> loads(int grants);

    /// The program itself with a workspace that was read. Its server has gone, so that nothing comes in between.
    std::expected<Workbench *, QString> bench(int grants);
    /// Where a profile is whose workspace of \a grants was read and is kept in a snapshot.
    std::expected<QString, QString> snapshotFolder(int grants);
    /// Of a process with an empty window; none where the platform does not tell it.
    std::optional<Memory> emptyMemory() const;
    QString program(const QString &name) const { return m_plan.programs + u'/' + name; }

  private:
    std::expected<Loads, QString> load(int grants);
    std::expected<Round, QString> round(BenchServer &server, const QString &config);

    Plan m_plan;
    QHash<int, Loads> m_loads;
    std::map<int, std::unique_ptr<QTemporaryDir>> m_snapshots;
    std::map<int, std::unique_ptr<Workbench>> m_benches;
};

} // namespace latchkey::bench
