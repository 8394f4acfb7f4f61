# What `cmake --install` puts where. On Linux component server is complete without a desktop, and component desktop adds it;
# elsewhere there is one component, which has everything and brings its Qt.
include(GNUInstallDirs)

if(WIN32)
  include(installers/windows/install.cmake)
elseif(APPLE)
  include(installers/macos/install.cmake)
else()
  include(installers/linux/install.cmake)
endif()
