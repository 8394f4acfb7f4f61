# Run by cpack before it packs: what Debian wants elsewhere, or besides.
set(server ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/server/usr/share)
set(desktop ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/desktop/usr/share)

# Its zsh looks for completions of packages in a folder of its own.
file(RENAME ${server}/zsh/site-functions ${server}/zsh/vendor-completions)

string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(changelog ${server}/doc/interval-server/changelog.Debian)
file(WRITE ${changelog} "interval-server (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) stable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; see changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
execute_process(COMMAND gzip -9 --no-name --force ${changelog} COMMAND_ERROR_IS_FATAL ANY)

if(EXISTS ${desktop})
  file(COPY ${server}/doc/interval-server/ DESTINATION ${desktop}/doc/interval-server-desktop)
endif()
