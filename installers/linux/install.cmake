# Where Linux distributions look for things.
set(data ${CMAKE_SOURCE_DIR}/resources)
set(made ${CMAKE_BINARY_DIR}/install)
set(doc ${CMAKE_INSTALL_DATADIR}/doc/interval-server)

install(TARGETS interval-server RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)

# The day of the build, or that of SOURCE_DATE_EPOCH.
string(TIMESTAMP INTERVAL_RELEASE_DATE "%Y-%m-%d" UTC)

# install_gzipped(SOURCE DESTINATION NAME): compressed as distributions want manuals and changelogs, the same every time.
function(install_gzipped source destination name)
  set(compressed ${made}/${name}.gz)
  add_custom_command(OUTPUT ${compressed}
    COMMAND gzip -9 --no-name --stdout ${source} > ${compressed}
    DEPENDS ${source} VERBATIM)
  add_custom_target(install_${name} ALL DEPENDS ${compressed})
  install(FILES ${compressed} DESTINATION ${destination} COMPONENT server)
endfunction()

configure_file(${data}/man/interval-server.1.in ${made}/interval-server.1 @ONLY)
install_gzipped(${made}/interval-server.1 ${CMAKE_INSTALL_MANDIR}/man1 interval-server.1)
install_gzipped(${CMAKE_SOURCE_DIR}/CHANGELOG.md ${doc} changelog)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${doc} RENAME copyright COMPONENT server)

install(FILES ${data}/completions/interval-server.bash COMPONENT server
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME interval-server)
install(FILES ${data}/completions/_interval-server COMPONENT server
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${data}/completions/interval-server.fish COMPONENT server
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# systemd looks a bare name up in /usr/local/bin and /usr/bin, so that one unit suits every prefix it is found in.
set(EXECUTABLE interval-server)
configure_file(${data}/service/interval-server.service.in ${made}/system/interval-server.service @ONLY)
configure_file(${data}/service/interval-server.user.service.in ${made}/user/interval-server.service @ONLY)
install(FILES ${made}/system/interval-server.service DESTINATION lib/systemd/system COMPONENT server)
install(FILES ${made}/user/interval-server.service DESTINATION lib/systemd/user COMPONENT server)
# The settings of what is in /usr are in /etc. Packages choose their prefix only now, as they install.
install(CODE "
  string(REGEX REPLACE \"/usr$\" \"\" root \"\${CMAKE_INSTALL_PREFIX}\")
  file(INSTALL \"${data}/service/interval-server.default\" DESTINATION \"\${root}/etc/default\" RENAME interval-server)
" COMPONENT server)

if(NOT TARGET interval_desktop)
  return()
endif()
install(TARGETS interval_desktop DESTINATION lib/interval-server COMPONENT desktop)
install(FILES ${data}/desktop/interval-server.desktop
  DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
configure_file(${data}/desktop/com.interval.server.metainfo.xml.in ${made}/com.interval.server.metainfo.xml @ONLY)
install(FILES ${made}/com.interval.server.metainfo.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${data}/icons/interval-server.svg DESTINATION ${icons}/scalable/apps COMPONENT desktop)
install(FILES ${data}/icons/interval-server-symbolic.svg DESTINATION ${icons}/symbolic/apps COMPONENT desktop)
foreach(size 16 24 32 48 64 128 256 512)
  install(FILES ${data}/icons/png/${size}.png RENAME interval-server.png
    DESTINATION ${icons}/${size}x${size}/apps COMPONENT desktop)
endforeach()
