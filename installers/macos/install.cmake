# "Interval Server.app", which is the whole program: the command line is Contents/MacOS/interval-server in it.
include(installers/deploy.cmake)

set(bundle "Interval Server.app")
configure_file(installers/macos/Info.plist.in ${CMAKE_BINARY_DIR}/install/Info.plist @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/install/Info.plist DESTINATION ${bundle}/Contents COMPONENT server)
install(FILES resources/icons/interval-server.icns LICENSE DESTINATION ${bundle}/Contents/Resources COMPONENT server)
install(TARGETS interval-server RUNTIME DESTINATION ${bundle}/Contents/MacOS COMPONENT server)
install(TARGETS interval_desktop LIBRARY DESTINATION ${bundle}/Contents/PlugIns COMPONENT server)
interval_deploy(${bundle} ${bundle}/Contents/PlugIns/interval_desktop.so)
