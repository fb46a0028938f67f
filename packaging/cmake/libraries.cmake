# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# Finds the libraries that Debian describes by pkg-config or not at all, and vcpkg by CMake packages, and gives
# each one target: Latchkey::httplib, Latchkey::qrencode, Latchkey::csv, Latchkey::sodium, Latchkey::zstd,
# Latchkey::phonenumber.

# latchkey_library(<name> CONFIG <package> <its target> [PKG_CONFIG <module>] LIBRARY <file> HEADER <path>)
# The first that is there counts, in the order of these words.
function(latchkey_library name)
  cmake_parse_arguments(ARG "" "PKG_CONFIG;LIBRARY;HEADER" "CONFIG" ${ARGN})
  add_library(latchkey_lib_${name} INTERFACE)
  add_library(Latchkey::${name} ALIAS latchkey_lib_${name})

  if(ARG_CONFIG)
    list(POP_FRONT ARG_CONFIG package target)
    find_package(${package} CONFIG QUIET)
    if(TARGET ${target})
      target_link_libraries(latchkey_lib_${name} INTERFACE ${target})
      return()
    endif()
  endif()
  if(ARG_PKG_CONFIG)
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
      pkg_check_modules(${name} QUIET IMPORTED_TARGET ${ARG_PKG_CONFIG})
    endif()
    if(TARGET PkgConfig::${name})
      target_link_libraries(latchkey_lib_${name} INTERFACE PkgConfig::${name})
      return()
    endif()
  endif()
  find_library(${name}_LIBRARY NAMES ${ARG_LIBRARY} ${ARG_LIBRARY}d REQUIRED)
  find_path(${name}_INCLUDE_DIR ${ARG_HEADER} REQUIRED)
  target_link_libraries(latchkey_lib_${name} INTERFACE "${${name}_LIBRARY}")
  target_include_directories(latchkey_lib_${name} SYSTEM INTERFACE "${${name}_INCLUDE_DIR}")
endfunction()

latchkey_library(httplib CONFIG httplib httplib::httplib PKG_CONFIG cpp-httplib LIBRARY cpp-httplib HEADER httplib.h)
latchkey_library(qrencode PKG_CONFIG libqrencode LIBRARY qrencode HEADER qrencode.h)
latchkey_library(csv LIBRARY csv HEADER csv.h)
latchkey_library(sodium CONFIG unofficial-sodium unofficial-sodium::sodium PKG_CONFIG libsodium
  LIBRARY sodium HEADER sodium.h)
latchkey_library(zstd CONFIG zstd zstd::libzstd PKG_CONFIG libzstd LIBRARY zstd HEADER zstd.h)
latchkey_library(phonenumber CONFIG libphonenumber libphonenumber::phonenumber
  LIBRARY phonenumber HEADER phonenumbers/phonenumberutil.h)
# Its messages are protobuf's, whose type information the undefined-behaviour sanitizer asks for when linking.
find_library(LATCHKEY_PROTOBUF protobuf REQUIRED)
target_link_libraries(latchkey_lib_phonenumber INTERFACE "${LATCHKEY_PROTOBUF}")
