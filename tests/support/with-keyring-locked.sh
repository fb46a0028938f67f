#!/bin/sh
# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Like with-keyring.sh, with the login keyring locked and nobody to unlock it.
KEYRING=locked exec "$(dirname "$0")/with-keyring.sh" "$@"
