# The installer of Windows: for all users, with an entry in the start menu, removed in the system's settings. The service
# stays off until somebody asks for it (`interval-server service install`).
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Interval Server")
set(CPACK_PACKAGE_EXECUTABLES interval-server "Interval Server")
set(CPACK_NSIS_PACKAGE_NAME "Interval Server")
set(CPACK_NSIS_DISPLAY_NAME "Interval Server")
set(CPACK_NSIS_MUI_ICON ${CMAKE_SOURCE_DIR}/resources/icons/interval-server.ico)
set(CPACK_NSIS_MUI_UNIICON ${CPACK_NSIS_MUI_ICON})
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\interval-server.ico")
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
# A program that runs cannot be replaced, so the service is stopped first; afterwards it goes on if it ran.
set(CPACK_NSIS_EXTRA_PREINSTALL_COMMANDS "Var /GLOBAL serviceStop
  ExecWait 'net.exe stop IntervalServer' $serviceStop")
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "IntCmp $serviceStop 0 0 +2 +2
  ExecWait 'net.exe start IntervalServer'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "ExecWait '\"$INSTDIR\\bin\\interval-server.exe\" service uninstall'")
