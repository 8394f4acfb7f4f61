# interval_deploy(EXECUTABLE LIBRARY…): when they are installed, windeployqt or macdeployqt puts the Qt libraries and plug-ins
# that they need beside them. Paths are relative to the prefix. Call it after all other rules.
function(interval_deploy executable)
  set(script ${CMAKE_BINARY_DIR}/install/deploy.cmake)
  list(JOIN ARGN "\" \"" libraries)
  # Being compliant with the App Store would leave out the driver of PostgreSQL.
  file(GENERATE OUTPUT ${script} CONTENT "
set(QT_DEPLOY_BIN_DIR \"${CMAKE_INSTALL_BINDIR}\")
set(QT_DEPLOY_PLUGINS_DIR plugins)
include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(
  EXECUTABLE \"${executable}\"
  ADDITIONAL_LIBRARIES \"${libraries}\"
  GENERATE_QT_CONF
  NO_APP_STORE_COMPLIANCE)
")
  install(SCRIPT ${script} COMPONENT server)
endfunction()
