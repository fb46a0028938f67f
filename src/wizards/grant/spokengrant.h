// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"

namespace latchkey {

// What a grant to be made is called when it is read aloud, as rich text.

QString inBold(const QString &name);
/// The method inside a sentence, with what was chosen for it.
QString spokenMethod(const MethodDraft &method);
/// The sentence about a new person: how they are reached, and their key.
QString spokenPerson(const PersonDraft &person);

} // namespace latchkey
