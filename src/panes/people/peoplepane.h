// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tablepane.h"

namespace latchkey {

class PersonDetail;

/// The user identities: who they are, what they can open, and everything that can be done with them.
class PeoplePane final : public TablePane {
    Q_OBJECT

  public:
    explicit PeoplePane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;

  private:
    void lookAt(UserIdentityId person) const;

    PersonDetail *m_detail;
};

} // namespace latchkey
