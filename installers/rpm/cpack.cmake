# Fedora, openSUSE and their relatives. rpmbuild finds the libraries by their sonames; packages have other names on each.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE MIT)
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_RPM_PACKAGE_RELEASE 1)
# Links for debuggers to symbols that are not packed.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none")
set(CPACK_RPM_MAIN_COMPONENT server)
# Folders that belong to the distribution.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
  /etc /etc/default /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/user /usr/share/applications
  /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/fish /usr/share/fish/vendor_completions.d
  /usr/share/icons /usr/share/icons/hicolor /usr/share/man /usr/share/man/man1 /usr/share/metainfo /usr/share/zsh
  /usr/share/zsh/site-functions)
foreach(size 16x16 24x24 32x32 48x48 64x64 128x128 256x256 512x512 scalable symbolic)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/icons/hicolor/${size} /usr/share/icons/hicolor/${size}/apps)
endforeach()

set(CPACK_RPM_SERVER_PACKAGE_SUMMARY "${CPACK_PACKAGE_DESCRIPTION_SUMMARY}")
set(CPACK_RPM_SERVER_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_DESKTOP_PACKAGE_SUMMARY "${desktop_summary}")
set(CPACK_RPM_DESKTOP_PACKAGE_DESCRIPTION "${desktop_description}")

set(scripts ${CMAKE_SOURCE_DIR}/installers/rpm)
set(CPACK_RPM_SERVER_PACKAGE_REQUIRES
  "tzdata, (qt6-qtbase or qt6-sql-sqlite), (qt6-qtbase-postgresql or qt6-sql-postgresql)")
set(CPACK_RPM_SERVER_PACKAGE_REQUIRES_PRE "(shadow-utils or shadow)")
set(CPACK_RPM_SERVER_USER_FILELIST "%attr(0640,root,root) %config(noreplace) /etc/default/interval-server")
set(CPACK_RPM_SERVER_PRE_INSTALL_SCRIPT_FILE ${scripts}/pre)
set(CPACK_RPM_SERVER_POST_INSTALL_SCRIPT_FILE ${scripts}/post)
set(CPACK_RPM_SERVER_PRE_UNINSTALL_SCRIPT_FILE ${scripts}/preun)
set(CPACK_RPM_SERVER_POST_UNINSTALL_SCRIPT_FILE ${scripts}/postun)

set(CPACK_RPM_DESKTOP_PACKAGE_NAME interval-server-desktop)
set(CPACK_RPM_DESKTOP_PACKAGE_REQUIRES "interval-server = ${PROJECT_VERSION}, hicolor-icon-theme")
