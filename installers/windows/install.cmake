# A folder that runs wherever it is: bin, lib/interval-server (the desktop), plugins (Qt's).
include(installers/deploy.cmake)

install(TARGETS interval-server RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/interval-server.ico DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt COMPONENT server)
install(TARGETS interval_desktop LIBRARY DESTINATION lib/interval-server COMPONENT server)
interval_deploy(${CMAKE_INSTALL_BINDIR}/interval-server.exe lib/interval-server/interval_desktop.dll)

# windeployqt knows Qt only. OpenSSL and the client library of PostgreSQL come from where the build found them.
install(CODE "
  set(bin \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
  file(GLOB_RECURSE modules \"\${bin}/../plugins/*.dll\" \"\${bin}/../lib/*.dll\")
  file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES \"\${bin}/interval-server.exe\"
    MODULES \${modules}
    DIRECTORIES \"\${bin}\" \"$<TARGET_FILE_DIR:Qt6::Core>\"
    PRE_EXCLUDE_REGEXES \"^api-ms-\" \"^ext-ms-\"
    POST_EXCLUDE_REGEXES \"[/\\\\\\\\][Ss]ystem32[/\\\\\\\\]\"
    RESOLVED_DEPENDENCIES_VAR found
    UNRESOLVED_DEPENDENCIES_VAR missing)
  if(missing)
    message(WARNING \"Not found, so not packed: \${missing}\")
  endif()
  list(FILTER found EXCLUDE REGEX \"^\${bin}/\")
  file(COPY \${found} DESTINATION \"\${bin}\")
" COMPONENT server)
