// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The only place where simdjson is included, for the sources that parse. Its DOM parser checks the whole document
// before anything is read.
#pragma once

#include <simdjson.h>
