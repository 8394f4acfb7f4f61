# One CPack configuration for all packages. What differs per kind of package is decided by cpack-generator.cmake, which
# runs when the package is made.
set(CPACK_PACKAGE_NAME interval-server)
set(CPACK_PACKAGE_VENDOR "The Interval Server authors")
set(INTERVAL_PACKAGE_CONTACT "Interval Server maintainers <interval-server@packages.invalid>" CACHE STRING
  "Who answers for the packages: name and address")
set(CPACK_PACKAGE_CONTACT "${INTERVAL_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Web interface for your own code, for co-workers")
set(CPACK_PACKAGE_DESCRIPTION [[
Write internal tools as plain functions in your own backend; Interval Server
gives them a web interface for your co-workers. It keeps accounts,
permissions, history, queues and schedules, on an embedded database or on
PostgreSQL, and speaks the protocol of the Interval SDKs for Node.js and
Python.]])
set(desktop_summary "Desktop application of Interval Server")
set(desktop_description [[
A tray icon that shows whether the server runs and who is connected, and a
window for its settings, secrets, database and logs.]])
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_RELOCATABLE OFF)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/installers/cpack-generator.cmake)
set(CPACK_INTERVAL_SOURCE ${CMAKE_SOURCE_DIR})
set(CPACK_COMPONENTS_ALL server)
if(TARGET interval_desktop)
  list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE)

if(WIN32)
  set(CPACK_GENERATOR NSIS)
  include(installers/windows/cpack.cmake)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
  include(installers/macos/cpack.cmake)
else()
  set(CPACK_GENERATOR DEB RPM)
  include(installers/debian/cpack.cmake)
  include(installers/rpm/cpack.cmake)
endif()
include(CPack)
cpack_add_component(server REQUIRED DISPLAY_NAME "Server" DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
cpack_add_component(desktop DEPENDS server DISPLAY_NAME "Desktop" DESCRIPTION "${desktop_description}")
