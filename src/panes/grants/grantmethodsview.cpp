// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantmethodsview.h"

#include "panes/detailitems.h"
#include "panes/grants/grantlists.h"
#include "store/workspacestore.h"
#include "widgets/bigpin.h"
#include "widgets/buttons.h"
#include "widgets/clipboard.h"
#include "widgets/factlist.h"
#include "widgets/iconset.h"
#include "widgets/itemlist.h"
#include "widgets/qrview.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// What is known from an earlier start has no PINs.
bool isPinMissing(const AccessMethod &method, AccessGrantId grant, const WorkspaceStore &store)
{
    return method.mode == AccessMode::Code && method.isIssued && method.code.isEmpty() &&
           !store.places.isCurrent(grant);
}

/// Why the list of methods is empty.
QString noMethodsText(const WorkspaceStore &store, const AccessGrant &grant)
{
    if (grant.accessMethodIds.isEmpty()) {
        return GrantMethodsView::tr("No method has been made yet.");
    }
    return store.places.isUntold(grant.id) ? GrantMethodsView::tr("Seam did not tell the methods of this grant.")
                                           : GrantMethodsView::tr("The methods are not known yet.");
}

} // namespace

GrantMethodsView::GrantMethodsView(const PaneContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_methods(new ItemList)
    , m_pin(new BigPin)
    , m_qr(new QrView)
    , m_facts(new FactList(context.clipboard))
    , m_showPin(new QAction(icons::icon(u"reveal"_s), tr("Sho&w PIN"), this))
    , m_copyPin(new QAction(icons::icon(u"copy"_s), tr("&Copy PIN"), this))
    , m_copyLink(new QAction(icons::icon(u"link"_s), tr("Copy &link"), this))
{
    m_methods->setObjectName(u"grantMethods"_s);
    m_methods->setAccessibleName(tr("Methods of this grant"));
    m_methods->setVisibleRows(5);
    m_facts->setAccessibleName(tr("The chosen method"));
    addFacts();
    addParts();
    connectActions();
    connect(m_methods, &ItemList::chosenItemChanged, this, &GrantMethodsView::showCurrent);
    showCurrent();
}

void GrantMethodsView::connectActions()
{
    m_showPin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_copyPin->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyLink->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    for (QAction *action : codeActions()) {
        action->setIconVisibleInMenu(false);
    }
    connect(m_showPin, &QAction::triggered, m_pin, [this] { m_pin->setShown(!m_pin->isShown()); });
    connect(m_pin, &BigPin::shownChanged, m_showPin, [this](bool shown) {
        m_showPin->setText(shown ? tr("&Hide PIN") : tr("Sho&w PIN"));
        m_showPin->setIcon(icons::icon(shown ? u"hide"_s : u"reveal"_s));
    });
    connect(m_copyPin, &QAction::triggered, this, [this] {
        if (const AccessMethod *method = current()) {
            m_context.clipboard.copySecret(method->code, m_pin);
        }
    });
    connect(m_copyLink, &QAction::triggered, this, [this] {
        if (const AccessMethod *method = current()) {
            m_context.clipboard.copySecret(method->instantKeyUrl, m_qr);
        }
    });
}

void GrantMethodsView::addFacts()
{
    m_facts->setObjectName(u"methodFacts"_s);
    m_facts->setAccessibleName(tr("About this method"));
    m_facts->addFact(u"state"_s, tr("State"));
    m_facts->addFact(u"missing"_s, tr("PIN"));
    m_facts->addFact(u"issued"_s, tr("Issued"));
    m_facts->addCopyFact(u"link"_s, tr("Link"), true);
    m_facts->addCopyFact(u"methodId"_s, tr("Method id"));
    m_facts->addFact(u"problems"_s, tr("Problems"));
}

void GrantMethodsView::addParts()
{
    auto *pinRow = new QHBoxLayout;
    pinRow->setContentsMargins(16, 0, 16, 0);
    pinRow->addWidget(m_pin);
    pinRow->addStretch();
    for (QAction *action : {m_showPin, m_copyPin}) {
        auto *button = new ActionButton(action);
        button->setObjectName(action == m_showPin ? u"detailShowPinButton"_s : u"detailCopyPinButton"_s);
        pinRow->addWidget(button);
    }
    m_qr->setObjectName(u"methodQr"_s);
    auto *qrRow = new QHBoxLayout;
    qrRow->setContentsMargins(16, 8, 16, 0);
    qrRow->addWidget(m_qr);
    qrRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_methods);
    layout->addLayout(pinRow);
    layout->addLayout(qrRow);
    layout->addWidget(m_facts, 1);
}

void GrantMethodsView::setGrant(AccessGrantId grant)
{
    if (grant.isNull() && m_grant.isNull()) {
        return; // each batch of a load comes here
    }
    if (grant != m_grant) {
        m_grant = grant;
        m_pin->setShown(false);
    }
    const WorkspaceStore &store = m_context.store;
    const AccessGrant *shown = store.grants.find(grant);
    m_methods->setItems(shown ? methodItems(*shown, store.methodsOf(*shown), m_context.clock.now()) : QList<Choice>());
    m_methods->setEmptyText(shown ? noMethodsText(store, *shown) : QString());
    if (m_methods->chosenId().isNull() && count() > 0) {
        m_methods->setCurrentIndex(m_methods->model()->index(0, 0));
    }
    showCurrent();
}

AccessMethodId GrantMethodsView::currentId() const { return AccessMethodId(m_methods->chosenId()); }

int GrantMethodsView::count() const { return m_methods->model()->rowCount(); }

const AccessMethod *GrantMethodsView::current() const { return m_context.store.methods.find(currentId()); }

void GrantMethodsView::showCurrent()
{
    const AccessMethod *method = current();
    const AccessGrant *grant = m_context.store.grants.find(m_grant);
    const bool hasPin = method && !method->code.isEmpty();
    m_pin->setPin(hasPin ? method->code : QString());
    m_pin->setVisible(hasPin);
    m_showPin->setVisible(hasPin);
    m_copyPin->setVisible(hasPin);
    const bool hasLink = method && !method->instantKeyUrl.isEmpty();
    m_copyLink->setVisible(hasLink);
    m_qr->setText(hasLink ? method->instantKeyUrl.value() : QString());
    m_qr->setVisible(hasLink);
    m_facts->setVisible(method != nullptr);
    if (method && grant) {
        const PropertyZone zone = m_context.store.zoneOf(*grant);
        const Instant now = m_context.clock.now();
        m_facts->setValue(u"state"_s, methodLine(*grant, *method, now));
        m_facts->setValue(u"missing"_s,
                          isPinMissing(*method, m_grant, m_context.store)
                              ? tr("It is not kept on this computer. Seam tells it again once it answers.")
                              : QString());
        m_facts->setValue(u"issued"_s, method->issuedAt ? zone.longText(*method->issuedAt, now) : QString());
        m_facts->setValue(u"link"_s, method->instantKeyUrl);
        m_facts->setValue(u"methodId"_s, method->id.toString());
        m_facts->setLines(u"problems"_s, problemTexts(method->errors.value() + method->warnings.value()));
    }
    Q_EMIT currentChanged();
}

} // namespace latchkey
