// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptytext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace latchkey {

void paintEmptyText(QWidget *viewport, const QString &text)
{
    QPainter painter(viewport);
    painter.setPen(viewport->palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport->rect().adjusted(16, 12, -16, -12), Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                     text);
}

void describeWhileEmpty(QAbstractItemView *view, const QString &text)
{
    const QString name = QStringLiteral("emptyDescription");
    delete view->findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    auto *const description = new QObject(view);
    description->setObjectName(name);
    const QAbstractItemModel *const model = view->model();
    const auto describe = [view, model, text] {
        view->setAccessibleDescription(model->rowCount() == 0 ? text : QString());
    };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, description, describe);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, description, describe);
    QObject::connect(model, &QAbstractItemModel::modelReset, description, describe);
    describe();
}

} // namespace latchkey
