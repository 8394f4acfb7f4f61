# A disk image from which the application is dragged to the folder of applications.
set(CPACK_DMG_VOLUME_NAME "Interval Server ${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "/")
set(CPACK_PACKAGE_ICON ${CMAKE_SOURCE_DIR}/resources/icons/interval-server.icns)
