// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Gives the precompiled header a target to be built by.
#include "pch.h"
